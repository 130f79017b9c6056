// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: it takes the value 1 at x = 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto v = mean_value_form([](const auto& u) { return relu_slope(u); }, {-1, 1});
static_assert(v <= 1);
#else
constexpr auto v = mean_value_form([](const auto& u) { return relu_slope(u); }, {-1, 1});
static_assert(v <= 0);
#endif
