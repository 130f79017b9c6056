// EXPECT: no match|invalid operands|select_by_duals_needs_duals
// False: the value at -1 is -1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto v = mean_value_form([](const auto& u) { return u + select(u < 0, 0 * u, 0 * u + 1); }, {-1, 1});
#else
constexpr auto v = mean_value_form([](const auto& u) { return u + select(u < 0, 0, 1); }, {-1, 1});
static_assert(v >= 0);
#endif
