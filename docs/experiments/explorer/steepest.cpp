// Does the gradient point to the steepest incline? With a weight and a bias there are infinitely many directions; here
// are 400 of them. From steepest.cpp and with_bias.cpp.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

/// A(b + w x), with its slopes by the chain rule.
struct biased {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;

  constexpr auto operator()(double x) const -> double { return sigmoid(b_w[0] + b_w[1] * x); }
  constexpr auto error(const auto& s) const -> double { return 0.5 * square((*this)(s.x) - s.y); }
  constexpr void backpropagate(const auto& s, biased& slope) const {
    const double y_hat = (*this)(s.x), dE_dz = (y_hat - s.y) * (1 - y_hat) * y_hat;
    slope.b_w[0] += dE_dz;
    slope.b_w[1] += dE_dz * s.x;
  }
  constexpr auto data() -> double* { return b_w; }
  constexpr auto data() const -> const double* { return b_w; }

  double b_w[2] = {0, 0};
};

constexpr biased net{{-1.0, 0.5}}, g = gradient(net, identity);

/// The error after a step of the length |g| / 100 from the network, in the direction of v.
constexpr auto error_after(double v_b, double v_w) -> double {
  // The ratio of the lengths, by Newton's iteration for a square root.
  const double ratio = (square(g.b_w[0]) + square(g.b_w[1])) / (square(v_b) + square(v_w));
  double root = ratio < 1 ? 1 : ratio;
  for (int i = 0; i < 50; ++i) root = 0.5 * (root + ratio / root);
  return error(biased{{net.b_w[0] + 0.01 * root * v_b, net.b_w[1] + 0.01 * root * v_w}}, identity);
}

// Change -g.b_w[0], -g.b_w[1] to -1, -1 and see: the steepest way down
// Change -g.b_w[0], -g.b_w[1] to g.b_w[0], g.b_w[1] and see: the steepest way down
constexpr double against_the_gradient = error_after(-g.b_w[0], -g.b_w[1]);

// From the middle of a square to its sides go 400 directions: in each of them the error falls less, or rises.
constexpr auto directions_with_a_larger_error() -> int {
  int count = 0;
  for (int i = -50; i < 50; ++i) {
    count += error_after(50, i + 0.5) > against_the_gradient;
    count += error_after(-50, i + 0.5) > against_the_gradient;
    count += error_after(i + 0.5, 50) > against_the_gradient;
    count += error_after(i + 0.5, -50) > against_the_gradient;
  }
  return count;
}
static_assert(directions_with_a_larger_error() == 400, "the steepest way down is against the gradient");

int main() {
  std::printf("error %.8f\nagainst the gradient %.8f\nalong it %.8f\nbias only %.8f\nweight only %.8f\n",
              error(net, identity), against_the_gradient, error_after(g.b_w[0], g.b_w[1]),
              error_after(g.b_w[0] > 0 ? -1 : 1, 0), error_after(0, g.b_w[1] > 0 ? -1 : 1));
}
