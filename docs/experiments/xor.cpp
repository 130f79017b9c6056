// XOR, the smallest thing that one neuron cannot learn: two inputs, two hidden neurons, one output, nine parameters.

#include <descent/descent.hpp>

#include <cstdio>

using namespace descent;

constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
using small = network<double, layer<2, 2>, layer<2, 1>>;

constexpr auto largest_distance(const small& net) -> double {
  double largest = 0;
  for (const auto& s : exclusive_or) {
    largest = (max)(largest, (abs)(net(s.x) - s.y[0]));
  }
  return largest;
}

// "Does it learn?"  From this start, in 2,000 epochs.
struct learns {
  static constexpr small start = glorot_uniform<small>(1);
  static constexpr const auto& samples = exclusive_or;
  static constexpr gradient_descent rule{2.0};
  static constexpr std::size_t iterations = 2000;
};
constexpr double distance = largest_distance(trained<learns>);
static_assert(distance < 0.05, "every output is within 0.05 of its target");

// "Does the error really fall?"  The real error of the computed weights, over all samples, at each of the first 250
// steps (strength 2, docs/proofs.md).
constexpr auto history = trace<250>(learns::start, exclusive_or, learns::rule);
constexpr auto certain = certainly_decreasing_steps(history, exclusive_or);
static_assert(certain == 250);

// "And all weights move?"  How many steps, from the first, change each of the nine.
constexpr auto moving = [] {
  for (std::size_t i = 0; i + 1 < history.size(); ++i)
    for (std::size_t k = 0; k < small::parameters; ++k)
      if (history[i].network.parameter[k] == history[i + 1].network.parameter[k]) return i;
  return history.size() - 1;
}();
static_assert(moving == 250);

// "XOR is stuck at 0.5: is my back-propagation right?"  It may be: with all parameters 0 every slope is 0, so nothing
// ever moves, and every output is 0.5. The error is 4 · 1/2 · (1/2)^2.
constexpr small zero;
static_assert(gradient(zero, exclusive_or) == zero && error(zero, exclusive_or) == 0.5);
constexpr from_equal_neurons on_purpose{gradient_descent{2.0}};  // without it such a start is refused
static_assert(train(zero, exclusive_or, on_purpose, 10) == zero && zero({0, 1}) == 0.5);

// With both hidden neurons alike they stay alike, and do the work of one: the error falls, and stops at a plateau.
struct stuck : learns {
  static constexpr small start{bias_first, {0.1, 0.5, -0.3, 0.1, 0.5, -0.3, 0.2, 0.4, 0.4}};
  static constexpr auto& rule = on_purpose;
};
struct stuck_for_longer : stuck {
  static constexpr const small& start = trained<stuck>;
  static constexpr std::size_t iterations = 500;
};
constexpr small plateau = trained<stuck>, later = trained<stuck_for_longer>;
static_assert(plateau.parameter[1] == plateau.parameter[4] && plateau.parameter[7] == plateau.parameter[8]);
constexpr double error_there = error(plateau, exclusive_or), error_later = error(later, exclusive_or);
static_assert(error_there > 0.25 && error_later > 0.25 && error_there - error_later < 0.01);

int main() {
  std::printf("              learns   stuck\n");
  for (const auto& s : exclusive_or)
    std::printf("%g xor %g = %g  %.4f  %.4f\n", s.x[0], s.x[1], s.y[0], trained<learns>(s.x), plateau(s.x));
  std::printf("error         %.4f  %.4f, and %.4f after 500 more epochs\n", error(trained<learns>, exclusive_or),
              error_there, error_later);
}
