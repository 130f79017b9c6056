// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the square of 2⁶⁴ is no float.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr rounded<float> x{interval{0, 0x1p63}};
#else
constexpr rounded<float> x{interval{0, 0x1p64}};
#endif
static_assert(square(x) < 0x1p127f);
