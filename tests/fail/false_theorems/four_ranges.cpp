// EXPECT: a mixed product stays above -1
// False: all numbers 1 give -2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all(box{interval{0, 1}, interval{0, 1}, interval{0, 1}, interval{0, 1}}, [](const auto& x) {
                return x[0] * x[1] - x[2] - x[3] >= -2.5;
              }).proven == 1);
#else
static_assert(for_all(box{interval{0, 1}, interval{0, 1}, interval{0, 1}, interval{0, 1}},
                      [](const auto& x) { return x[0] * x[1] - 2 * x[2] - x[3] * x[0] > -1; })
                      .proven == 1,
              "a mixed product stays above -1");
#endif
