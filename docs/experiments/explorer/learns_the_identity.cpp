// With a bias the identity is learnt: learns_the_identity.cpp with a network that is written out here.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

/// A(b + w x), with its slopes by the chain rule.
struct biased {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;

  constexpr auto operator()(double x) const -> double { return sigmoid(p[0] + p[1] * x); }
  constexpr auto error(const auto& s) const -> double { return 0.5 * square((*this)(s.x) - s.y); }
  constexpr void backpropagate(const auto& s, biased& slope) const {
    const double y_hat = (*this)(s.x), dE_dz = (y_hat - s.y) * (1 - y_hat) * y_hat;
    slope.p[0] += dE_dz;        // dz/db is 1
    slope.p[1] += dE_dz * s.x;  // dz/dw is x
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[2] = {0, 0};  // b, w
};

// Change 9.0 to 1e9 and see: the error falls
constexpr auto history = trace<200>(biased{}, identity, gradient_descent{9.0});
static_assert(decreasing_steps(history) == 200, "the error falls");

constexpr biased net = train(history.back().network, identity, gradient_descent{9.0}, 800);
static_assert(net(0) < 0.05 && net(1) > 0.95, "both outputs are within 0.05 of their targets");

int main() {
  // Change net.p[0] to 0.0 and see: bias 0.0000
  std::printf("bias %.4f, weight %.4f: 0 gives %.4f, 1 gives %.4f\n", net.p[0], net.p[1], net(0), net(1));
}
