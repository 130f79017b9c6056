// FIRST: the error falls at every iteration
// EXPECT SINCE g++ 12, clang++ 16: 0 == 1000
#include <descent/descent.hpp>
using namespace descent;

constexpr sample<double> wanted[] = {{1.0, 0.6}};
#ifdef GOOD
constexpr auto history = trace<1000>(neuron{0.5}, wanted, gradient_descent{0.1});
#else
constexpr auto history = trace<1000>(neuron{0.5}, wanted, gradient_descent{40.0});
#endif
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
