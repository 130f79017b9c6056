// Two samples that pull the weight in two directions, and their sum, which falls

#include "data.hpp"

#include <descent/core.hpp>

using namespace descent;
using namespace picture;

constexpr sample<double> both[] = {{1, 0.6}, {2, 0.1}}, first[] = {{1, 0.6}}, second[] = {{2, 0.1}};
constexpr auto of_both = error_over_weight<101>(both, -2.5, 1.5);
constexpr auto of_first = error_over_weight<101>(first, -2.5, 1.5);
constexpr auto of_second = error_over_weight<101>(second, -2.5, 1.5);
constexpr auto steps = trace<30>(neuron{0}, both, gradient_descent{1});
static_assert(decreasing_steps(steps) == 30);

int main() {
  print("both", of_both);
  print("first", of_first);
  print("second", of_second);
  print_steps("steps", steps);
}
