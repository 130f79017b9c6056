// XOR, which one neuron cannot learn: xor.cpp with a network of two hidden neurons that is written out here.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};

/// Three neurons: bias, weight, weight of hidden 1, of hidden 2, and of the output.
struct small {
  using scalar = double;
  static constexpr std::size_t inputs = 2, outputs = 1, parameters = 9;

  constexpr auto neuron(int k, double x0, double x1) const -> double {
    return sigmoid(p[k] + p[k + 1] * x0 + p[k + 2] * x1);
  }
  constexpr auto operator()(const double (&x)[2]) const -> double {
    return neuron(6, neuron(0, x[0], x[1]), neuron(3, x[0], x[1]));
  }
  constexpr auto error(const auto& s) const -> double { return 0.5 * square((*this)(s.x) - s.y[0]); }

  // Backwards by the chain rule: dE/dz of the output, and through its weights dE/dz of each hidden neuron.
  constexpr void backpropagate(const auto& s, small& slope) const {
    const double h[] = {neuron(0, s.x[0], s.x[1]), neuron(3, s.x[0], s.x[1])}, y_hat = neuron(6, h[0], h[1]);
    const double out = (y_hat - s.y[0]) * (1 - y_hat) * y_hat;
    slope.add(6, out, h[0], h[1]);
    for (int j = 0; j < 2; ++j) slope.add(3 * j, out * p[7 + j] * (1 - h[j]) * h[j], s.x[0], s.x[1]);
  }
  constexpr void add(int k, double dE_dz, double x0, double x1) {
    p[k] += dE_dz;
    p[k + 1] += dE_dz * x0;
    p[k + 2] += dE_dz * x1;
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[9] = {};
};

// Equal hidden neurons stay equal, and do the work of one:
// Change -0.2, -0.3, 0.6, 0.1, 0.7, -0.5 to 0.1, 0.5, -0.4, 0.1, 0.7, 0.7 and see: 1 xor 1 = 0: 0.3334
constexpr small start{{0.1, 0.5, -0.4, -0.2, -0.3, 0.6, 0.1, 0.7, -0.5}};
// Change 2.0 to 30.0 and see: the error falls at every iteration
constexpr auto history = trace<300>(start, exclusive_or, gradient_descent{2.0});
static_assert(decreasing_steps(history) == 300, "the error falls at every iteration");

constexpr small half = train(history.back().network, exclusive_or, gradient_descent{2.0}, 1000);
constexpr small net = train(half, exclusive_or, gradient_descent{2.0}, 1000);

int main() {
  for (const auto& s : exclusive_or)
    std::printf("%g xor %g = %g: %.4f, from %.4f\n", s.x[0], s.x[1], s.y[0], net(s.x), start(s.x));
}
