// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the negation of an undecided comparison is undecided too.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(!(interval{2, 3} < 1));
#else
static_assert(!(interval{0, 3} < 1));
#endif
