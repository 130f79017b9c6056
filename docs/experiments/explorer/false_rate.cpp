// A claim that is false, and the compiler says: 0 == 10
// A step that is too large passes the minimum, which is at ln 1.5 for the target 0.6, and climbs on the other side.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

constexpr sample<double> wants_0_6[] = {{1, 0.6}};

// Change 40 to 16 and see: 10 0.405
// Change 40 to 0 and see: rate_must_be_positive_and_finite
constexpr auto history = trace<10>(neuron{0.0}, wants_0_6, gradient_descent{40});
static_assert(decreasing_steps(history) == 10, "the error falls at every iteration");

int main() {
  for (std::size_t i = 0; i <= 10; ++i)
    std::printf("%2zu  %.6f  %.6f\n", i, history[i].network.weight, history[i].error);
}
