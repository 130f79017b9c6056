// Ten steps of descent at rate 4, 16 and 40: short ones, fast ones, and too large ones

#include "data.hpp"

#include <descent/core.hpp>

using namespace descent;
using namespace picture;

constexpr sample<double> wants_0_6[] = {{1, 0.6}};
constexpr auto error_at = error_over_weight<81>(wants_0_6, -0.4, 1.2);
constexpr auto at_4 = trace<10>(neuron{0}, wants_0_6, gradient_descent{4});
constexpr auto at_16 = trace<10>(neuron{0}, wants_0_6, gradient_descent{16});
constexpr auto at_40 = trace<10>(neuron{0}, wants_0_6, gradient_descent{40});
static_assert(decreasing_steps(at_4) == 10 && decreasing_steps(at_16) == 10 && decreasing_steps(at_40) == 0);

int main() {
  print("error", error_at);
  print_steps("4", at_4);
  print_steps("16", at_16);
  print_steps("40", at_40);
}
