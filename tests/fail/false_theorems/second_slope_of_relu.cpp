// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the slope jumps at 0, where there is no second one.
#include <descent/descent.hpp>
using namespace descent;

constexpr dual u{dual{interval{-1, 1}, interval{1}}, dual{interval{1}}};

#ifdef GOOD
static_assert(relu(u).slope.value <= 1);
#else
static_assert(relu(u).slope.slope == 0);
#endif
