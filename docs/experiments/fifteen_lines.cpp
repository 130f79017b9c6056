#include <descent/core.hpp>
using namespace descent;

constexpr auto history = trace<1000>(neuron{0.5}, identity, gradient_descent{1.0});

static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
static_assert(history.front().error == error(neuron{0.5}, identity));
static_assert(history.back().network.weight > 3.73 && history.back().network.weight < 3.74);
static_assert(train(neuron{0.5}, identity, gradient_descent{1.0}, 1000).weight == history.back().network.weight);
static_assert(gradient(neuron{0.5}, identity).weight < 0);
static_assert(sigmoid(0.0) == 0.5 && neuron{0.5}(0.0) == 0.5);
int main() {}
