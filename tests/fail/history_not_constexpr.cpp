// FIRST: non-constant condition for static assertion|is not an integral constant expression
// EXPECT: .history. (is not usable|is not allowed|was not declared)|non-constexpr variable .history.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1.0});
#else
const auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1.0});
#endif
static_assert(decreasing_steps(history) == 10, "the error falls at every iteration");
