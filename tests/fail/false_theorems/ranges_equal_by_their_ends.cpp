// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: a number of [0, 1] need not be the other number of [0, 1].
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(identical(interval{0, 1}, interval{0, 1}));
#else
static_assert(interval{0, 1} == interval{0, 1});
#endif
