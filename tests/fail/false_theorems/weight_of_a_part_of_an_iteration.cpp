// EXPECT: natural
// False: there is no iteration 11.9.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(enclose_weights(0.0, identity, gradient_descent{1.0}, 12).lower >= 1);
#else
static_assert(enclose_weights(0.0, identity, gradient_descent{1.0}, 11.9).lower < 1);
#endif
