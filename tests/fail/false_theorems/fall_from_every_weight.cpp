// EXPECT: static assertion|static_assert
// False: from w = 8 the step is too small to be certain.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto history = trace<2>(neuron{interval{0.5}}, identity, gradient_descent{1.0});
constexpr auto wide = trace<2>(neuron{interval{0, 8}}, identity, gradient_descent{1.0});

#ifdef GOOD
static_assert(decreasing_steps(history) == 2);
#else
static_assert(decreasing_steps(wide) == 2);
#endif
