// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: log x has no slope where it has no value.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(log(dual{interval{1, 2}, interval{1}}).slope > 0);
#else
static_assert(log(dual{interval{-2, -1}, interval{1}}).slope < 0);
#endif
