// Two letters of 3 x 3 pixels, and which of them a change of one pixel turns into the other: digits.cpp and
// certain_digits.cpp with one neuron, which is written out here.

#include <descent/core.hpp>

#include <cstdio>

using namespace descent;

/// A(b + w . x): the probability of an L.
struct reader {
  using scalar = double;
  static constexpr std::size_t inputs = 9, outputs = 1, parameters = 10;

  constexpr auto operator()(const double (&x)[9]) const -> double {
    double z = p[9];
    for (int i = 0; i < 9; ++i) z += p[i] * x[i];
    return sigmoid(z);
  }
  constexpr auto error(const auto& s) const -> double { return 0.5 * square((*this)(s.x) - s.y[0]); }
  constexpr void backpropagate(const auto& s, reader& slope) const {
    const double y_hat = (*this)(s.x), dE_dz = (y_hat - s.y[0]) * (1 - y_hat) * y_hat;
    for (int i = 0; i < 9; ++i) slope.p[i] += dE_dz * s.x[i];
    slope.p[9] += dE_dz;
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[10] = {};
};

constexpr sample<double, 9, 1> letters[] = {{{1, 0, 0, 1, 0, 0, 1, 1, 1}, {1}}, {{1, 1, 1, 0, 1, 0, 0, 1, 0}, {0}}};

// Change 100 to 0 and see: 0 == 18
constexpr reader net = train(reader{}, letters, gradient_descent{1.0}, 100);

// Each pixel of each letter, flipped: is it read as before?
constexpr auto read_as_before() -> int {
  int count = 0;
  for (const auto& letter : letters)
    for (int i = 0; i < 9; ++i) {
      auto changed = letter;
      changed.x[i] = 1 - changed.x[i];
      count += letter.y[0] > 0.5 ? net(changed.x) > 0.5 : net(changed.x) < 0.5;
    }
  return count;
}
static_assert(read_as_before() == 18, "no change of one pixel turns an L into a T, or a T into an L");

int main() {
  // Change 1, 1, 1}) to 0, 0, 0}) and see: an L: 0.
  std::printf("an L: %.3f\n", net({1, 0, 0, 1, 0, 0, 1, 1, 1}));
  for (int i = 0; i < 9; ++i) std::printf(i % 3 == 2 ? "%7.2f\n" : "%7.2f", net.p[i]);
}
