// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: at -1/2 it is -1.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto sign = [](const auto& x) { return select(1 / x < 0, 0 * x - 1, 0 * x + 1); };
constexpr auto by_a_branch = [](const auto& x) { return certainly(1 / x < 0) ? 0 * x - 1 : 0 * x + 1; };

#ifdef GOOD
static_assert(bounds_of(sign, interval{1, 2}) == 1);
#else
static_assert(bounds_of(by_a_branch, interval{-1, 1}) == 1);
#endif
