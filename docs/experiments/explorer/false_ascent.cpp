// A claim that is false, and the compiler says: 0 == 100
// What if one adds the slope instead of subtracting it? The error rises. A rule is a function of a weight and its
// slope.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

// Change w + slope to w - slope and see: 100 2.45
constexpr auto ascent = [](auto w, auto slope) { return w + slope; };
// Change 0.5 to 3.0 and see: 0 == 100
constexpr auto history = trace<100>(neuron{0.5}, identity, ascent);
static_assert(decreasing_steps(history) == 100, "the error falls at every iteration");

int main() {
  for (std::size_t i = 0; i <= 100; i += 20)
    std::printf("%3zu  %.2f  %.6f\n", i, history[i].network.weight, history[i].error);
}
