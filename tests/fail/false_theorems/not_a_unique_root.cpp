// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: that it is unique is not decided, and cannot be denied.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = interval_newton([](const auto& x) { return square(x) - 2; }, {1, 2});
static_assert(r.unique);
#else
constexpr auto r = interval_newton([](const auto& x) { return pow(x, 3); }, {-1, 1});
static_assert(!r.unique);
#endif
