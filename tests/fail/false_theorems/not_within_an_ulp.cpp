// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: beyond 700 nothing is known.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(!is_within_1_ulp(0.5 + 0x1p-51, 0.0));
#else
static_assert(!is_within_1_ulp(0.0, -800.0));
#endif
