// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: |-1| is 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto v = mean_value_form([](const auto& u) { return (abs)(u); }, {-1, 0.5});
#else
constexpr auto v = mean_value_form([](const auto& u) { return certainly(u < 0) ? -u : u; }, {-1, 0.5});
#endif
