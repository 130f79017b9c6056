// The error falls at each of 1,000 iterations: the claims of fifteen_lines.cpp, which a compiler proves by compiling.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

// Training: w <- w - rate * dE/dw, 1,000 times from w = 0.5, on the samples (0, 0) and (1, 1).
// Change 1.0 to -1.0 and see: rate_must_be_positive_and_finite
constexpr auto history = trace<1000>(neuron{0.5}, identity, gradient_descent{1.0});

// Change 1000 to 1001 and see: 1000 == 1001
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
static_assert(gradient(neuron{0.5}, identity).weight < 0, "more weight, less error: so subtracting it adds weight");

int main() {
  // Change 200 to 500 and see: 1000 3.73
  for (std::size_t i = 0; i <= 1000; i += 200)
    std::printf("%4zu    %.2f    %.6f\n", i, history[i].network.weight, history[i].error);
}
