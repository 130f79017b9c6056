// The error over the weight, and steps of descent from both sides of the minimum

#include "data.hpp"

#include <descent/core.hpp>

using namespace descent;
using namespace picture;

constexpr sample<double> wants_0_6[] = {{1, 0.6}};
constexpr auto error_at = error_over_weight<121>(wants_0_6, -2.5, 3.5);
constexpr auto from_left = trace<40>(neuron{-2}, wants_0_6, gradient_descent{8});
constexpr auto from_right = trace<40>(neuron{3}, wants_0_6, gradient_descent{8});
static_assert(decreasing_steps(from_left) == 40 && decreasing_steps(from_right) == 40);

/// The slope at the start of a history, as a line.
constexpr auto tangent(const auto& history) {
  const double start = history.front().network.weight, error = history.front().error;
  const double slope = gradient(neuron{start}, wants_0_6).weight;
  return curve<2>(start - 0.5, start + 0.5, [=](double w) { return error + slope * (w - start); });
}

int main() {
  print("error", error_at);
  print_steps("left", from_left);
  print_steps("right", from_right);
  print("slope left", tangent(from_left));
  print("slope right", tangent(from_right));
}
