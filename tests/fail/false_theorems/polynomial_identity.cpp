// EXPECT: static assertion|static_assert
// False: a - a^2 is the derivative of a, not of a^2.
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(derivative(a) == a - a * a);
#else
static_assert(derivative(a * a) == a - a * a);
#endif
