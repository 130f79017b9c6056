// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: a^2 (1 - a) is at most 4/27, which halving does not reach.
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(!at_most_on_unit_interval(27 * a * a * (1 - a), 39, 10));
#else
static_assert(!at_most_on_unit_interval(27 * a * a * (1 - a), 4, 1));
#endif
