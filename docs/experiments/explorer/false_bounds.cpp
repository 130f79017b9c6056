// A claim that is false, and the compiler says: 8 == 1000
// The weight stays in [0, 1], as in the question. At 1 it stops, and so does the fall.

#include <descent/core.hpp>
#include <descent/training/projected.hpp>

#include <cstdio>

using namespace descent;

// Change 0.5 to 0.9 and see: 2 == 1000
constexpr auto history = trace<1000>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});

// Change 1000 to 8 and see: 7 0.9
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");

int main() {
  for (std::size_t i = 0; i < 12; ++i)
    std::printf("%2zu  %.6f  %.6f\n", i, history[i].network.weight, history[i].error);
}
