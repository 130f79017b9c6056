#include <descent/core.hpp>

using namespace descent;

constexpr auto history = trace<1000>(neuron{0.5}, descent::identity, gradient_descent{1.0});
static_assert(decreasing_steps(history) == 1000, "the error falls at each of them");
static_assert(history.back().network.weight > 3.73 && history.back().network.weight < 3.74);
// static_assert(history.back().network.weight > 4);
