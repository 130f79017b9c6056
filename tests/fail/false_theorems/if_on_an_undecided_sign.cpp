// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the absolute value of -2 is 2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 1}, [](const auto& x) { return (abs)(x) <= 2; }).proven == 1);
#else
static_assert(for_all({-2, 1}, [](const auto& x) {
                if (x < 0) return -x <= 1;
                return x <= 1;
              }).proven == 1);
#endif
