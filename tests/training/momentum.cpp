#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/nesterov.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);

/// Steps of momentum by hand.
constexpr auto momentum_by_hand(int steps) -> double {
  neuron net{0.5};
  double velocity = 0;
  for (int i = 0; i < steps; ++i) {
    velocity = 0.5 * velocity + gradient(net, identity).weight;
    net.weight = net.weight - 2.0 * velocity;
  }
  return net.weight;
}

/// Steps of momentum by hand, of nine weights with nine velocities.
constexpr auto momentum_of_nine_by_hand(int steps) -> small {
  small net = start, velocity;
  for (int i = 0; i < steps; ++i) {
    const small slope = gradient(net, exclusive_or);
    for (std::size_t k = 0; k < small::parameters; ++k) {
      velocity.parameter[k] = 0.5 * velocity.parameter[k] + slope.parameter[k];
      net.parameter[k] = net.parameter[k] - 2.0 * velocity.parameter[k];
    }
  }
  return net;
}

struct row {
  int step;
  double weight;
};
constexpr row adam_by_decimals[] = {
#include "../reference/adam.inc"
};

/// The number of rows, from the first, that Adam agrees with. They are computed to 50 digits by
/// tests/reference/adam.py.
constexpr auto adam_steps_that_agree() -> int {
  int n = 0;
  for (const row& r : adam_by_decimals) {
    const auto net = train(neuron{0.5}, identity, adam{0.1}, static_cast<std::size_t>(r.step));
    if (absolute(net.weight - r.weight) > 1e-13) break;
    ++n;
  }
  return n;
}

/// A rule of your own with a state, Nesterov's momentum: v ← β v + ∂E/∂w, w ← w − α (∂E/∂w + β v).
struct nesterov {
  template <number W>
  struct state {
    W velocity{};
  };

  template <number W>
  [[nodiscard]] constexpr auto step(W weight, W slope, state<W>& own) const -> W {
    own.velocity = static_cast<W>(beta) * own.velocity + slope;
    return weight - static_cast<W>(rate) * (slope + static_cast<W>(beta) * own.velocity);
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return stateful<nesterov, Net>{*this};
  }

  double rate, beta;
};
constexpr nesterov ahead{2.0, 0.5};  // whose products are exact, fused with a sum or not

/// Steps of Nesterov's momentum by hand, with every parameter kept in [−bound, bound].
constexpr auto nesterov_by_hand(small net, int steps, double bound) -> small {
  double velocity[small::parameters]{};
  for (int i = 0; i < steps; ++i) {
    const small slope = gradient(net, exclusive_or);
    for (std::size_t k = 0; k < small::parameters; ++k) {
      velocity[k] = 0.5 * velocity[k] + slope.parameter[k];
      const double next = net.parameter[k] - 2.0 * (slope.parameter[k] + 0.5 * velocity[k]);
      net.parameter[k] = next < -bound ? -bound : next > bound ? bound : next;
    }
  }
  return net;
}

constexpr auto advanced_one_by_one(int steps) -> small {
  training_state training{start, ahead};
  for (int i = 0; i < steps; ++i) training.advance(exclusive_or);
  return training.network;
}

struct whole_run {
  static constexpr auto& start = ::start;
  static constexpr auto& samples = exclusive_or;
  static constexpr auto& rule = ahead;
  static constexpr std::size_t iterations = 20, samples_per_chunk = 7;
};

#include "../reference/momentum_batches.inc"

/// The numbers of momentum_batches.py: multiples of 1/16 in [−1, 1].
struct recurrence {
  constexpr auto next() -> double {
    s = (75 * s + 74) % 65537;
    return (static_cast<double>(s % 33) - 16) / 16;
  }
  unsigned s = 1;
};

/// The samples and first weights of momentum_batches.py.
struct four_inputs {
  constexpr four_inputs() {
    recurrence draw;
    for (std::size_t n = 0; n < 150; ++n) {
      double x[4]{};
      for (double& input : x) input = draw.next();
      const double u = draw.next() / 4;
      for (std::size_t i = 0; i < 4; ++i) labelled[n].x[i] = measured[n].x[i] = x[i];
      labelled[n].label = x[0] + x[1] + u > 0.5 ? 0 : x[2] - x[3] + u > 0 ? 1 : 2;
      measured[n].y[0] = x[0] * x[1] + u;
      measured[n].y[1] = x[2] / 2 - x[3] / 4;
    }
    for (double& weight : classifier.parameter) weight = draw.next() / 2;
    for (double& weight : regression.parameter) weight = draw.next() / 2;
  }

  std::array<labelled_sample<double, 4, 3>, 150> labelled{};
  std::array<sample<double, 4, 2>, 150> measured{};
  network<double, layer<4, 5>, layer<5, 3, activation::linear>> classifier{};
  network<double, layer<4, 3, activation::tanh>, layer<3, 2, activation::linear>> regression{};
};
constexpr four_inputs given;

/// The number of weights, from the first, that are within 10⁻¹⁰ of those of momentum_batches.py, relatively.
template <class Net, std::size_t N>
constexpr auto weights_by_decimals(const Net& net, const double (&by_decimals)[N]) -> std::size_t {
  std::size_t k = 0;
  while (k < N && support::near(net.parameter[k], by_decimals[k], 1e-10 * support::absolute(by_decimals[k]))) ++k;
  return k;
}

}  // namespace

TEST_CASE("a step of Adam that is refused leaves the rule, bound to a network, at its parameter") {
  auto rule = adam{0.1}.bind<small>();
  CHECK(support::words_of([&] { static_cast<void>(rule.step(1.0, 1e200)); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK((rule.index == 0 && rule.state[0].square == 0));
}

TEST_CASE("momentum is what a loop with a velocity for each weight gives") {
  CLAIMED double by_hand = momentum_by_hand(20);
  STATIC_REQUIRE(train(neuron{0.5}, identity, momentum{2.0, 0.5}, 20).weight == by_hand);
  CLAIMED auto nine_by_hand = momentum_of_nine_by_hand(10);
  STATIC_REQUIRE(train(start, exclusive_or, momentum{2.0, 0.5}, 10) == nine_by_hand);
  STATIC_REQUIRE(trace<20>(neuron{0.5}, identity, momentum{2.0, 0.5}).back().network.weight == by_hand);
  STATIC_REQUIRE(train(neuron{0.5}, identity, momentum{2.0, 0.0}, 9) ==
                 train(neuron{0.5}, identity, gradient_descent{2.0}, 9));
}

TEST_CASE("Adam's steps are those of a computation with 50 digits") {
  CLAIMED int n = adam_steps_that_agree();
  STATIC_REQUIRE(n == 5);
}

TEST_CASE("one step of a rule with a state is a step from a fresh state") {
  STATIC_REQUIRE(first_step(projected{momentum{8.0, 0.5}, -1.0, 0.75}, neuron{0.0}, neuron{-0.125}) == neuron{0.75});
  STATIC_REQUIRE(first_step(momentum{8.0, 0.5}, neuron{0.0}, neuron{-0.125}) == neuron{1.0});
}

TEST_CASE("a rule of your own with a state is one type, Nesterov's momentum, and equals a loop by hand") {
  CLAIMED small by_hand = nesterov_by_hand(start, 20, infinity), in_bounds = nesterov_by_hand(start, 20, 0.75);
  STATIC_REQUIRE(train(start, exclusive_or, ahead, 20) == by_hand);
  STATIC_REQUIRE(train(start, exclusive_or, ahead, 20, full_batch{}) == by_hand);
  STATIC_REQUIRE(trace<20>(start, exclusive_or, ahead).back().network == by_hand);
  STATIC_REQUIRE(train(start, exclusive_or, projected{ahead, -0.75, 0.75}, 20) == in_bounds);
  STATIC_REQUIRE_FALSE(in_bounds == by_hand);
  CLAIMED small advanced = advanced_one_by_one(20);
  STATIC_REQUIRE(advanced == by_hand);
}

TEST_CASE("a run with a rule of your own has a checkpoint, from which another run continues") {
  CLAIMED small by_hand = nesterov_by_hand(start, 20, infinity);
  STATIC_REQUIRE(trained<whole_run> == by_hand);
  STATIC_REQUIRE(trained<second_part<whole_run, 13>> == by_hand);
  STATIC_REQUIRE_FALSE(trained<first_part<whole_run, 13>> == by_hand);
}

TEST_CASE("momentum in batches of 10, 100 epochs, ends where an independent computation ends") {
  const momentum rule{0.01, 0.9};
  const auto classifier = train(given.classifier, given.labelled, rule, 100, sequential{10});
  const auto regression = train(given.regression, given.measured, rule, 100, sequential{10});
  CHECK(weights_by_decimals(classifier, classifier_by_decimals) == classifier.parameters);
  CHECK(weights_by_decimals(regression, regression_by_decimals) == regression.parameters);
}

TEST_CASE("constants of a rule that are none as floats are refused where the network is one of floats") {
  using support::words_of;
  using small_float = network<float, layer<1, 1>>;
  constexpr sample<float> samples[] = {{0.0f, 0.0f}};
  const auto words = [&](const auto& rule, double value) {
    return words_of([&] { static_cast<void>(train(small_float{}, samples, rule, 1)); }, value);
  };
  CHECK(words(momentum{1e-60, 0.5}, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(momentum{1e60, 0.5}, support::infinity) == "rate_must_be_positive_and_finite");
  CHECK(words(momentum{1.0, 1 - 1e-12}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(descent::nesterov{1e-60, 0.5}, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(descent::nesterov{1.0, 1 - 1e-12}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(adam{1e-60}, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(adam{0.1, 1 - 1e-12}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(adam{0.1, 0.9, 1 - 1e-12}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(adam{0.1, 0.9, 0.999, 1e-60}, 0) == "epsilon_must_be_positive_and_finite");
  CHECK(words(adam{0.1, 0.9, 0.999, 0x1p-60}, 0x1p-60) == "epsilon_must_be_larger_than_what_squares_of_slopes_lose");
  CHECK(words(adam{0.1, 0.9, 0.999, 0x1p-59}, 0) == "nothing refused");
  CHECK(words(projected{momentum{1e-60, 0.5}, 0, 1}, 0) == "rate_must_be_positive_and_finite");
}

// 1,000 × √(2 × the least double / (1 − β₂)) is 2^-526.5 for β₂ = 0, and 2^-521.6 for 0.999.
TEST_CASE("an epsilon of Adam that hides no square below the normal numbers is refused") {
  const auto words = [](double beta2, double epsilon) {
    const adam rule{0.001, 0.9, beta2, epsilon};
    return support::words_of([&] { static_cast<void>(first_step(rule, neuron{0.5}, neuron{1.0})); }, epsilon);
  };
  CHECK(words(0, 0x1p-526) == "nothing refused");
  CHECK(words(0, 0x1p-527) == "epsilon_must_be_larger_than_what_squares_of_slopes_lose");
  CHECK(words(0.999, 0x1p-521) == "nothing refused");
  CHECK(words(0.999, 0x1p-522) == "epsilon_must_be_larger_than_what_squares_of_slopes_lose");
}

TEST_CASE("a step of Adam by a slope whose square underflows is that of real numbers") {
  constexpr adam rule{0.25, 0.9, 0.999, 0x1p-521};
  CLAIMED neuron after = first_step(rule, neuron{0.0}, neuron{0x1p-540});
  STATIC_REQUIRE(support::near(after.weight * 0x1p21, -1, 1e-3));  // −α g / ε
}

TEST_CASE("constants of a rule that are none as the number of a network are refused") {
  const auto words = [](auto number, const auto& rule, double value) {
    using net = network<decltype(number), layer<1, 1, activation::linear>>;
    const sample<double> samples[] = {{0.0, 0.0}};
    return words_of([&] { static_cast<void>(train(net{}, samples, rule, 1)); }, value);
  };
  const momentum no_rate{1e-60, 0.5}, no_beta{1.0, 1 - 1e-12};
  CHECK(words(lanes<float, 4>{}, gradient_descent{1e-60}, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(lanes<float, 4>{}, no_rate, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(lanes<float, 4>{}, no_beta, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(lanes<float, 4>{}, descent::nesterov{1.0, 1 - 1e-12}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(lanes<double, 4>{}, no_rate, 0) == "nothing refused");
  CHECK(words(dual<float>{}, gradient_descent{1e60}, infinity) == "rate_must_be_positive_and_finite");
  CHECK(words(dual<float>{}, no_beta, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(fixed<std::int16_t, 8>{}, gradient_descent{1e-4}, 0) == "rate_must_be_positive_and_finite");
  CHECK(words(fixed<std::int16_t, 8>{}, momentum{0.5, 0.999}, 1) == "beta_must_be_at_least_0_and_below_1");
  CHECK(words(interval<double>{}, no_rate, 0) == "nothing refused");
}

TEST_CASE("adam refuses a slope whose square is infinite, where its steps would be 0 from then on") {
  using line = network<float, layer<1, 1, activation::linear>>;
  const sample<float> close[] = {{unknown(1e9f), 1e9f}}, far[] = {{unknown(1e10f), 1e10f}};
  CHECK(train(line{}, close, adam{0.5f}, 1).parameter[1] == 0.5f);
  CHECK(words_of([&] { static_cast<void>(train(line{}, far, adam{0.5f}, 1)); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
}

TEST_CASE("a rule that remembers cannot be called as if it did not") {
  using net = neuron<double>;
  STATIC_REQUIRE(std::is_invocable_v<gradient_descent<double>, net, net>);
  STATIC_REQUIRE(std::is_invocable_v<sign_descent<double>, net, net>);
  STATIC_REQUIRE_FALSE(std::is_invocable_v<momentum<double>, net, net>);
  STATIC_REQUIRE_FALSE(std::is_invocable_v<adam<double>, net, net>);
  STATIC_REQUIRE_FALSE(std::is_invocable_v<descent::nesterov<double>, net, net>);
  STATIC_REQUIRE_FALSE(std::is_invocable_v<projected<momentum<double>, double>, net, net>);
}
