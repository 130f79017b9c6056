// EXPECT: static assertion|static_assert
// False: 11 steps do not reach 1.
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
static_assert(real_weights(0.0, identity, gradient_descent{1.0}, 12).lower >= 1);
#else
static_assert(real_weights(0.0, identity, gradient_descent{1.0}, 11).lower >= 1);
#endif
