#include "../claims.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <span>
#include <type_traits>

using namespace descent;

namespace {

struct row {
  double first_weight, rate;
  std::size_t iteration;
  double weight, error;
};

constexpr row trajectories[] = {
#include "../reference/trajectories.inc"
};

constexpr auto near(double computed, double expected) -> bool {
  const double distance = computed < expected ? expected - computed : computed - expected;
  return distance <= 1e-13 * expected;
}

/// How many rows of the trajectory from a first weight agree to 1e-13, each reached from the row before it.
constexpr auto rows_that_agree(double first_weight) -> int {
  int n = 0;
  std::size_t at = 0;
  neuron net{first_weight};
  for (const row& r : trajectories) {
    if (r.first_weight != first_weight) continue;
    net = train(net, identity, gradient_descent{r.rate}, r.iteration - at);
    at = r.iteration;
    if (!near(net.weight, r.weight) || !near(error(net, identity), r.error)) break;
    ++n;
  }
  return n;
}

constexpr auto question() { return trace<200>(neuron{0.5}, identity, gradient_descent{1.0}); }

/// How many entries hold the error of their network, bit for bit, and follow from the one before.
constexpr auto consistent_entries() -> std::size_t {
  const auto history = question();
  std::size_t n = 0;
  for (const auto& [network, error_there] : history) {
    if (error_there != error(network, identity)) break;
    if (network != train(neuron{0.5}, identity, gradient_descent{1.0}, n)) break;
    ++n;
  }
  return n;
}

constexpr auto absolute(double x) -> double { return x < 0 ? -x : x; }

/// How many of 81 weights have the slope that the difference quotient of the error says.
constexpr auto slopes_that_are_quotients(const sample<double>& s) -> int {
  constexpr double h = 0x1p-17;
  const sample<double> only[] = {s};
  int n = 0;
  for (; n < 81; ++n) {
    const double w = (n - 40) / 8.0;
    const double quotient = (error(neuron{w + h}, only) - error(neuron{w - h}, only)) / (2 * h);
    if (absolute(gradient(neuron{w}, only).weight - quotient) > 1e-9 * s.x * s.x) break;
  }
  return n;
}

constexpr std::array<sample<double>, 2> as_array{{{0, 0}, {1, 1}}};
constexpr sample<double> one[] = {{1, 1}};
constexpr sample<double> unreachable[] = {{1, 2}};

/// A number of somebody else's, which flows through the same network: it carries its slope.
struct slope_carrier {
  constexpr slope_carrier(double v = 0, double s = 0) : value(v), slope(s) {}
  friend constexpr auto operator+(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value + b.value, a.slope + b.slope};
  }
  friend constexpr auto operator-(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value - b.value, a.slope - b.slope};
  }
  friend constexpr auto operator*(slope_carrier a, slope_carrier b) -> slope_carrier {
    return {a.value * b.value, a.slope * b.value + a.value * b.slope};
  }
  friend constexpr auto sigmoid(slope_carrier z) -> slope_carrier {
    const double a = descent::sigmoid(z.value);
    return {a, a * (1 - a) * z.slope};
  }
  friend constexpr auto square(slope_carrier x) -> slope_carrier { return x * x; }
  double value, slope;
};

constexpr auto carried(double w) -> double { return error(neuron<slope_carrier>{slope_carrier{w, 1}}, identity).slope; }

template <std::size_t N>
constexpr auto hand_made(const double (&errors)[N]) {
  trajectory<neuron<double>, N> made;
  for (std::size_t i = 0; i < N; ++i) made.states[i].error = errors[i];
  return made;
}

}  // namespace

TEST_CASE("the error falls at every iteration") {
  CLAIMED auto history = question();
  CLAIMED auto in_float = trace<200>(neuron{0.5f}, identity, gradient_descent{1.0f});
  STATIC_REQUIRE(decreasing_steps(history) == 200);
  STATIC_REQUIRE(decreasing_steps(in_float) == 200);
  STATIC_REQUIRE(history.size() == 201);
  STATIC_REQUIRE(history.front().network == neuron{0.5});
  STATIC_REQUIRE(history[200].network == history.back().network);
}

TEST_CASE("the trajectories are those of 40 digits") {
  CLAIMED int from_half = rows_that_agree(0.5), from_0 = rows_that_agree(0), from_1 = rows_that_agree(1);
  STATIC_REQUIRE(from_half == 7);
  STATIC_REQUIRE(from_0 == 7);
  STATIC_REQUIRE(from_1 == 7);
}

TEST_CASE("a trace holds each network and its error") {
  CLAIMED std::size_t n = consistent_entries();
  STATIC_REQUIRE(n == 201);
}

TEST_CASE("no iterations are the start") {
  CLAIMED auto history = trace<0>(neuron{0.5}, identity, gradient_descent{1.0});
  STATIC_REQUIRE(train(neuron{0.5}, identity, gradient_descent{1.0}, 0) == neuron{0.5});
  STATIC_REQUIRE(history.size() == 1);
  STATIC_REQUIRE(history.back().network == neuron{0.5});
  STATIC_REQUIRE(history.back().error == error(neuron{0.5}, identity));
  STATIC_REQUIRE(decreasing_steps(history) == 0);
}

TEST_CASE("the gradient is the slope of the error") {
  CLAIMED int at_target_1 = slopes_that_are_quotients({1, 1}), in_between = slopes_that_are_quotients({0.5, 0.3}),
              beyond = slopes_that_are_quotients({-3, 2});
  STATIC_REQUIRE(at_target_1 == 81);
  STATIC_REQUIRE(in_between == 81);
  STATIC_REQUIRE(beyond == 81);
  STATIC_REQUIRE(gradient(neuron{0.0}, identity).weight == -0.125);
  STATIC_REQUIRE(error(neuron{0.0}, identity) == 0.25);
}

TEST_CASE("x = 0 teaches nothing") {
  constexpr sample<double> zero[] = {{0, 0}};
  STATIC_REQUIRE(gradient(neuron{-3.0}, zero).weight == 0);
  STATIC_REQUIRE(error(neuron{-3.0}, zero) == 0.125);
  STATIC_REQUIRE(error(neuron{1e308}, zero) == 0.125);
}

TEST_CASE("any number flows through the network") {
  STATIC_REQUIRE(absolute(carried(0.5) - gradient(neuron{0.5}, identity).weight) < 1e-16);
  STATIC_REQUIRE(absolute(carried(-2.0) - gradient(neuron{-2.0}, identity).weight) < 1e-16);
}

TEST_CASE("samples come in any array, one sample too") {
  STATIC_REQUIRE(error(neuron{0.5}, as_array) == error(neuron{0.5}, identity));
  STATIC_REQUIRE(gradient(neuron{0.5}, as_array) == gradient(neuron{0.5}, identity));
  STATIC_REQUIRE(error(neuron{0.5}, std::span{as_array}) == error(neuron{0.5}, identity));
  STATIC_REQUIRE(train(neuron{0.5}, as_array, gradient_descent{1.0}, 50) ==
                 train(neuron{0.5}, identity, gradient_descent{1.0}, 50));
  STATIC_REQUIRE(error(neuron{0.5}, one) == error(neuron{0.5}, identity) - 0.125);
  STATIC_REQUIRE(decreasing_steps(trace<50>(neuron{0.5}, one, gradient_descent{1.0})) == 50);
}

TEST_CASE("a target that the activation cannot reach is approached") {
  STATIC_REQUIRE(decreasing_steps(trace<100>(neuron{0.5}, unreachable, gradient_descent{1.0})) == 100);
}

TEST_CASE("each rule takes its step") {
  CLAIMED neuron start{0.0}, slope{-0.125};
  STATIC_REQUIRE(gradient_descent{8.0}(start, slope) == neuron{1.0});
  STATIC_REQUIRE(train(start, identity, gradient_descent{8.0}, 1) == neuron{1.0});
  STATIC_REQUIRE(sign_descent{0.25}(start, slope) == neuron{0.25});
  STATIC_REQUIRE(sign_descent{0.25}(start, neuron{3.0}) == neuron{-0.25});
  STATIC_REQUIRE(sign_descent{0.25}(start, neuron{0.0}) == start);
  STATIC_REQUIRE(projected{gradient_descent{8.0}, -1.0, 0.75}(start, slope) == neuron{0.75});
  STATIC_REQUIRE(projected{gradient_descent{8.0}, 1.5, 2.0}(start, slope) == neuron{1.5});
  STATIC_REQUIRE(projected{gradient_descent{8.0}, -1, 2}(start, slope) == neuron{1.0});
  STATIC_REQUIRE(projected{sign_descent{0.5}, -__builtin_inf(), __builtin_inf()}(start, slope) == neuron{0.5});
}

TEST_CASE("a step too small to move a weight is a fixed point, and shows") {
  CLAIMED auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1e-300});
  STATIC_REQUIRE(history.back().network == neuron{0.5});
  STATIC_REQUIRE(decreasing_steps(history) == 0);
}

TEST_CASE("decreasing_steps counts strict falls from the first iteration") {
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 1.0, 0.0})) == 3);
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 2.0, 1.0})) == 1);
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 2.5, 1.0})) == 1);
  STATIC_REQUIRE(decreasing_steps(hand_made({1.0, 2.0, 0.0})) == 0);
  STATIC_REQUIRE(decreasing_steps(hand_made({1.0})) == 0);
}

TEST_CASE("braces mean what they hold, and whole numbers mean double") {
  STATIC_REQUIRE(std::is_same_v<decltype(neuron{1}), neuron<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(neuron{1.0f}), neuron<float>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{0, 1}), sample<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{0.0f, 1.0f}), sample<float>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{16777217, 1.0f}), sample<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(gradient_descent{1}), gradient_descent<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sign_descent{1.0f}), sign_descent<float>>);
  STATIC_REQUIRE(std::is_same_v<decltype(projected{sign_descent{1}, 0, 1}), projected<sign_descent<double>, double>>);
}

namespace {

/// A network of your own, ŷ = a + b x, with the members that docs/using.md lists.
struct line {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;

  [[nodiscard]] constexpr auto operator()(double x) const -> double { return p[0] + p[1] * x; }
  [[nodiscard]] constexpr auto error(const auto& s) const -> double { return square((*this)(s.x) - s.y) / 2; }
  constexpr void backpropagate(const auto& s, line& slope) const {
    slope.p[0] += (*this)(s.x) - s.y;
    slope.p[1] += ((*this)(s.x) - s.y) * s.x;
  }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[2] = {0, 0};
};

constexpr sample<double> on_a_line[] = {{-1, -1}, {0, 1}, {1, 3}};

constexpr auto is_found(const line& net) -> bool {
  return square(net.p[0] - 1) < 1e-12 && square(net.p[1] - 2) < 1e-12;
}

}  // namespace

TEST_CASE("a network of one's own learns by every rule, and its slopes begin at 0") {
  CLAIMED line start{};
  STATIC_REQUIRE(gradient(start, on_a_line).p[0] == -3);
  STATIC_REQUIRE(gradient(start, on_a_line).p[1] == -4);
  STATIC_REQUIRE(is_found(train(start, on_a_line, gradient_descent{0.3}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, projected{gradient_descent{0.3}, -5, 5}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, momentum{0.1, 0.5}, 200)));
  STATIC_REQUIRE(is_found(train(start, on_a_line, gradient_descent{0.3}, 200, sequential{})));
  STATIC_REQUIRE(gradient_descent{0.5}(start, gradient(start, on_a_line)).p[1] == 2);
}
