// Level lines of the error over weight and bias: rivers of descent on them, and two steps of one length from one start

#include "data.hpp"

#include <descent/descent.hpp>

using namespace descent;
using namespace picture;

using biased = network<double, layer<1, 1>>;  // A(w x + b), with the parameters b, w
constexpr auto at(double w, double b) -> biased { return {bias_first, {b, w}}; }
constexpr plane<37> error_at{{-3, -5}, 9, [](double w, double b) { return error(at(w, b), identity); }};

// Two rivers, of 400 steps each.
constexpr auto from_above = trace<400>(at(-2, 3), identity, gradient_descent{1.0});
constexpr auto from_below = trace<400>(at(-2.5, -2), identity, gradient_descent{1.0});
static_assert(decreasing_steps(from_above) == 400 && decreasing_steps(from_below) == 400);

// And from one start a step by the signs of the slopes, and one as long in proportion to them.
constexpr auto by_sign = trace<1>(at(-0.5, 0.2), identity, sign_descent{3.0});
constexpr auto in_proportion = trace<1>(at(-0.5, 0.2), identity, gradient_descent{30.2});
static_assert(decreasing_steps(by_sign) == 0 && decreasing_steps(in_proportion) == 1);

void print_way(const char* name, const auto& history) {
  begin(name);
  for (const auto& [net, error] : history) std::printf("%.6g %.6g %.6g\n", net.parameter[1], net.parameter[0], error);
}

int main() {
  print("plane", error_at);
  print_way("above", from_above);
  print_way("below", from_below);
  print_way("sign", by_sign);
  print_way("proportion", in_proportion);
}
