// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: [0, 1] is not certainly above 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(interval{0, 1} > 2 || true);
#else
static_assert(interval{0, 1} > 0.5 || false);
#endif
