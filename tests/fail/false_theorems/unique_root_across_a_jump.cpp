// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: it has two roots, -1/2 and 1/2.
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = newton([](const auto& x) { return x + 0.5 - positive(x); }, {-1, -0.25});
static_assert(r.unique);
#else
constexpr auto r = newton([](const auto& x) { return x + 0.5 - positive(x); }, {-1, 1});
static_assert(r.unique);
#endif
