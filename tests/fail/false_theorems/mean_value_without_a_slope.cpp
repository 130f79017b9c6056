// EXPECT: function_of_a_dual
// False: u^2 is 4 at u = 2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto v = mean_value_form([](const auto& u) { return square(u); }, {-1, 2});
#else
constexpr auto v = mean_value_form([](const auto& u) { return square(u.value); }, {-1, 2});
static_assert(v <= 0.25);
#endif
