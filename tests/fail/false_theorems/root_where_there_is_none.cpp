// EXPECT: intersection_must_not_be_empty
// False: x^2 + 1 has no root.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = interval_newton([](const auto& x) { return square(x) - 1; }, {0.5, 2});
#else
constexpr auto r = interval_newton([](const auto& x) { return square(x) + 1; }, {0.5, 2});
#endif
