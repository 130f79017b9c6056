// EXPECT: the error falls at every iteration
// EXPECT SINCE g++ 12, clang++ 16: 8 == 1000
#include <descent/descent.hpp>
using namespace descent;

// The weight stays in [0, 1]: at 1 it stops, and so does the fall.
constexpr auto history = trace<1000>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});

#ifdef GOOD
static_assert(decreasing_steps(history) == 8, "the error falls until the weight is 1");
#else
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
#endif
