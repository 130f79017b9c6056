// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: [0, 1] + [0, 1] has numbers above 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(interval{0, 1} + interval{0, 1} <= 2);
#else
static_assert(interval{0, 1} + interval{0, 1} <= 1);
#endif
