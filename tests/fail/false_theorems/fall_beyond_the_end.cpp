// EXPECT: static assertion|static_assert
// False: at w = 1 the fall ends after 8 iterations.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto history = trace<20>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});

#ifdef GOOD
static_assert(certainly_decreasing_steps(history, identity) == 8);
#else
static_assert(certainly_decreasing_steps(history, identity) == 20);
#endif
