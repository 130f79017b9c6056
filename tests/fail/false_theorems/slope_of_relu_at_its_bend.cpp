// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: on [-1, 1] the slope is 0 or 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(relu(dual{interval{-1, 1}, interval{1}}).slope <= 1);
#else
static_assert(relu(dual{interval{-1, 1}, interval{1}}).slope <= 0);
#endif
