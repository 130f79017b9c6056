// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: it is 2 ulp off.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(is_within_1_ulp(sigmoid(-700.0), -700.0));
#else
static_assert(is_within_1_ulp(0x0.ffefaf88d1279p-1022, -708.3966675));
#endif
