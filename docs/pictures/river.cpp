// Level lines of the error over weight and bias, and two rivers of descent that cross them at right angles

#include "data.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace picture;

using biased = network<double, layer<1, 1>>;  // A(w x + b), with the parameters b, w
constexpr auto at(double w, double b) -> biased { return {bias_first, {b, w}}; }
constexpr plane<49, 29> error_at{{-4, -4}, {8, 3}, [](double w, double b) { return error(at(w, b), identity); }};

constexpr auto from_above = trace<800>(at(-2, 2.5), identity, gradient_descent{1.0});
constexpr auto from_below = trace<800>(at(-3.5, -2.5), identity, gradient_descent{1.0});
static_assert(decreasing_steps(from_above) == 800 && decreasing_steps(from_below) == 800);

int main() {
  print("plane", error_at);
  print_way("above", from_above);
  print_way("below", from_below);
}
