// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: it has two roots, -1/2 and 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = interval_newton([](const auto& x) { return x + 0.5 - relu_slope(x); }, {-1, -0.25});
static_assert(r.unique);
#else
constexpr auto r = interval_newton([](const auto& x) { return x + 0.5 - relu_slope(x); }, {-1, 1});
static_assert(r.unique);
#endif
