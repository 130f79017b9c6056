// EXPECT: static assertion|static_assert
// False: the root of 2 is 1.41421….
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto r = interval_newton([](const auto& x) { return square(x) - 2; }, {1, 2});
static_assert(r.root < 1.41422);
#else
constexpr auto r = interval_newton([](const auto& x) { return square(x) - 2; }, {1, 2});
static_assert(r.root < 1.41421);
#endif
