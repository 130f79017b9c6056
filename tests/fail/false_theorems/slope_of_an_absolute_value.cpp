// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: it is -1 for x < 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert((abs)(dual{interval{-1, 1}, interval{1}}).slope >= -1);
#else
static_assert((abs)(dual{interval{-1, 1}, interval{1}}).slope >= 0);
#endif
