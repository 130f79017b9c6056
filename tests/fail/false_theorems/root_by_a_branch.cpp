// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: |x| - 1/2 has two roots.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = interval_newton([](const auto& x) { return (abs)(x)-0.5; }, {0.1, 1});
static_assert(r.unique);
#else
constexpr auto r = interval_newton([](const auto& x) { return (certainly(x < 0) ? -x : x) - 0.5; }, {-1, 1});
static_assert(r.unique);
#endif
