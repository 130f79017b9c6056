// README's first lines, from first_lines.cpp and fifteen_lines.cpp: one step, then 1,000 of them.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

// Change 0.5 to 40.0 and see: less error
constexpr neuron net{0.5};                                               // the network A(w x), with the weight w = 0.5
constexpr double slope = gradient(net, identity).weight;                 // negative: more weight means less error
constexpr neuron next = train(net, identity, gradient_descent{1.0}, 1);  // minus the slope, so more weight
static_assert(error(next, identity) < error(net, identity), "less error");

// Change 1.0 to -1.0 and see: rate_must_be_positive_and_finite
constexpr auto history = trace<1000>(net, identity, gradient_descent{1.0});  // a thousand such steps, one by one
// Change 1000 to 1001 and see: 1000 == 1001
static_assert(decreasing_steps(history) == 1000, "the error falls at each of them");

int main() {
  std::printf("slope %.6f, so the next weight is %.6f\n", slope, next.weight);
  // Change 200 to 500 and see: 1000 3.73
  for (std::size_t i = 0; i <= 1000; i += 200)
    std::printf("%4zu    %.2f    %.6f\n", i, history[i].network.weight, history[i].error);
}
