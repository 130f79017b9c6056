// EXPECT: x \+ y \+ z stays below 3
// False: x = y = z = 1 gives 3.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all(box{interval{0, 1}, interval{0, 1}, interval{0, 1}}, [](const auto& x) {
                return x[0] + x[1] + x[2] <= 3;
              }).proven == 1);
#else
static_assert(for_all(box{interval{0, 1}, interval{0, 1}, interval{0, 1}},
                      [](const auto& x) { return x[0] + x[1] + x[2] < 3; })
                      .proven == 1,
              "x + y + z stays below 3");
#endif
