// EXPECT: function_of_a_dual
#include <descent/proof/root.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto value = mean_value_form([](const auto& u) { return u * u; }, {-1, 2});
#else
constexpr auto value = mean_value_form([](const auto& u) { return u.value * u.value; }, {-1, 2});
#endif
