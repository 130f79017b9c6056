// FIRST: the error falls 8 times; then it is 0\.16116\d* before iteration 9 and 0\.16116\d* after it
// FLAGS: -std=c++26
// ONLY: g++ 14, clang++ 19
#include <descent/descent.hpp>
using namespace descent;

// The weight stays in [0, 1]: at 1 it stops, and so does the fall.
constexpr auto history = trace<1000>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});

#ifdef GOOD
static_assert(decreasing_steps(history) == 8 && explain(history).size() > 0);
#else
static_assert(decreasing_steps(history) == 1000, explain(history));
#endif
