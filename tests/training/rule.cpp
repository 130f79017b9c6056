#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/callback.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>
#include <descent/training/weight_decay.hpp>

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

using namespace descent;
using namespace support;

namespace {

/// A rule of your own without a state: the step itself is all that it needs.
struct halving {
  [[nodiscard]] constexpr auto step(double weight, double slope) const -> double {
    return slope == 0 ? weight : weight / 2;
  }
};

/// A step that gives a bool.
struct of_bools {
  [[nodiscard]] constexpr auto step(double, double) const -> bool { return true; }
};

/// Functions as rules: gradient descent, and the same for any number.
constexpr auto downwards = [](double w, double slope) { return w - 0.5 * slope; };
constexpr auto downwards_in_any = [](auto w, auto slope) { return w - static_cast<decltype(w)>(0.5) * slope; };

constexpr small of_seed_4 = glorot_uniform<small>(4);

constexpr auto advanced_by_a_function() -> small {
  training_state training{of_seed_4, downwards};
  for (int i = 0; i < 5; ++i) training.advance(exclusive_or);
  return training.network;
}

struct by_a_function {
  static constexpr auto& start = of_seed_4;
  static constexpr auto& samples = exclusive_or;
  static constexpr auto rule = downwards;
  static constexpr std::size_t iterations = 5, samples_per_chunk = 3;
};

struct continued_by_a_function : by_a_function {
  static constexpr auto& start = checkpoint<by_a_function>;
};

}  // namespace

TEST_CASE("gradient descent steps by the rate times the slope, downwards") {
  CLAIMED neuron start{0.0}, slope{-0.125};
  STATIC_REQUIRE(gradient_descent{8.0}(start, slope) == neuron{1.0});
  STATIC_REQUIRE(train(start, identity, gradient_descent{8.0}, 1) == neuron{1.0});
}

TEST_CASE("the number type of gradient descent is deduced, whole numbers as double") {
  STATIC_REQUIRE(std::is_same_v<decltype(gradient_descent{1}), gradient_descent<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(gradient_descent{1.0f}), gradient_descent<float>>);
}

TEST_CASE("a rule steps every parameter, those of a network of layers too") {
  CLAIMED small start = glorot_uniform<small>(4), slope = gradient(start, exclusive_or);
  CLAIMED small next = gradient_descent{0.5}(start, slope);
  STATIC_REQUIRE(next == train(start, exclusive_or, gradient_descent{0.5}, 1));
  STATIC_REQUIRE(next.parameter[8] == start.parameter[8] - 0.5 * slope.parameter[8]);
}

TEST_CASE("a rule of double steps a network of float or of intervals") {
  STATIC_REQUIRE(gradient_descent{8.0}(neuron{0.0f}, neuron{-0.125f}) == neuron{1.0f});
  STATIC_REQUIRE(gradient_descent{8.0}(neuron{interval{0}}, neuron{interval{-0.125}}).weight.lower == 1);
  STATIC_REQUIRE(gradient_descent{8.0f}(neuron{0.0}, neuron{-0.125}) == neuron{1.0});
}

TEST_CASE("a rule of your own needs a step that gives the number of the network") {
  STATIC_REQUIRE(rule_for<halving, neuron<double>>);
  STATIC_REQUIRE(rule_for<gradient_descent<double>, neuron<interval<double>>>);
  STATIC_REQUIRE_FALSE(rule_for<of_bools, neuron<double>>);
  STATIC_REQUIRE_FALSE(rule_for<double, neuron<double>>);
  STATIC_REQUIRE(train(neuron{4.0}, identity, halving{}, 2) == neuron{1.0});
}

TEST_CASE("a function of a weight and its slope is a rule wherever a rule is taken") {
  CLAIMED small by_descent = train(of_seed_4, exclusive_or, gradient_descent{0.5}, 5);
  STATIC_REQUIRE(train(of_seed_4, exclusive_or, downwards, 5) == by_descent);
  STATIC_REQUIRE(
      train(of_seed_4, exclusive_or, [](double w, double slope) { return w - 0.5 * slope; }, 5) == by_descent);
  STATIC_REQUIRE(trace<5>(of_seed_4, exclusive_or, downwards).back().network == by_descent);
  CLAIMED small advanced = advanced_by_a_function();
  STATIC_REQUIRE(advanced == by_descent);
  STATIC_REQUIRE(trained<by_a_function> == by_descent);
  STATIC_REQUIRE(trained<continued_by_a_function> == train(of_seed_4, exclusive_or, gradient_descent{0.5}, 10));
  STATIC_REQUIRE(train(of_seed_4, exclusive_or, downwards, 5, shuffled{7, 3}) ==
                 train(of_seed_4, exclusive_or, gradient_descent{0.5}, 5, shuffled{7, 3}));
  STATIC_REQUIRE(first_step(projected{downwards, -1, 0.75}, neuron{0.0}, neuron{-4.0}) == neuron{0.75});
}

TEST_CASE("a function is a rule for the numbers that it takes and returns, and may have captures") {
  STATIC_REQUIRE(rule_for<decltype(downwards_in_any), neuron<interval<double>>>);
  STATIC_REQUIRE(train(neuron{0.5f}, identity, downwards_in_any, 5) ==
                 train(neuron{0.5f}, identity, gradient_descent{0.5}, 5));
  STATIC_REQUIRE_FALSE(rule_for<decltype(downwards), neuron<float>>);
  STATIC_REQUIRE_FALSE(rule_for<decltype(downwards), neuron<interval<double>>>);
  CLAIMED double rate = 0.5;
  STATIC_REQUIRE(train(
                     neuron{0.5}, identity, [r = rate](double w, double slope) { return w - r * slope; }, 5) ==
                 train(neuron{0.5}, identity, gradient_descent{0.5}, 5));
}

namespace {

/// A network of so many doubles.
template <std::size_t Doubles>
using large = network<double, layer<Doubles - 1, 1>>;

using adam_in_bounds = projected<scheduled<double (*)(std::size_t), adam<double>>, double>;

/// Trains in each way, one after another, with all that a user keeps on the stack.
template <class Net>
[[nodiscard]] auto ways_to_train(const auto& any) -> int {
  const auto of_zeros = std::make_unique<Net>();
  const Net& start = *of_zeros;
  const std::vector<sample<double, Net::inputs, Net::outputs>> samples(2);
  const auto differs = [&](const Net& trained) { return trained == start ? 0 : 1; };
  const auto at_once = [&] { return differs(train(start, samples, any, 1)); };
  const auto in_order = [&] { return differs(train(start, samples, any, 1, mean{sequential{}})); };
  const auto watched = [&] {
    return differs(
        train(start, samples, any, 9, sequential{}, call_every{1, [](const auto& t) { return t.epoch < 1; }}));
  };
  const auto traced = [&] { return differs(trace<1>(start, samples, any).back().network); };
  const auto traced_in_order = [&] { return differs(trace<1>(start, samples, any, sequential{}).back().network); };
  const auto in_a_loop = [&] {
    training_state training{start, any};
    early_stopping best{training, 1};
    while (training.epoch < 2 && best.check(training, error(training.network, samples)))
      training.advance(samples, 1, sequential{});
    training.advance_by(1, samples.data(), 2, sequential{});
    return differs(training.network);
  };
  return at_once() + in_order() + watched() + traced() + traced_in_order() + in_a_loop();
}

}  // namespace

TEST_CASE("a training is at most two mebibytes, and a trace, so that both can be on the stack") {
  STATIC_REQUIRE(rule_for<gradient_descent<double>, large<131'071>>);
  STATIC_REQUIRE(rule_for<weight_decay<gradient_descent<double>, double>, large<131'071>>);
  STATIC_REQUIRE_FALSE(rule_for<gradient_descent<double>, large<131'072>>);
  STATIC_REQUIRE(rule_for<momentum<double>, large<87'380>>);
  STATIC_REQUIRE_FALSE(rule_for<momentum<double>, large<87'381>>);
  STATIC_REQUIRE(rule_for<adam<double>, large<43'689>>);
  STATIC_REQUIRE_FALSE(rule_for<adam<double>, large<43'690>>);
  STATIC_REQUIRE(trace_of_at_most_two_mebibytes<neuron<double>, 131'071>);
  STATIC_REQUIRE_FALSE(trace_of_at_most_two_mebibytes<neuron<double>, 131'072>);
}

TEST_CASE("the largest trainings have enough of a stack of 8 mebibytes") {
  const adam_in_bounds any{{[](std::size_t) { return 0.5; }, adam{0.5}}, -1, 1};
  CHECK(ways_to_train<large<131'070>>(gradient_descent{0.5}) == 6);
  CHECK(ways_to_train<large<87'000>>(momentum{0.5, 0.5}) == 6);
  CHECK(ways_to_train<large<43'000>>(adam{0.5}) == 6);
  CHECK(ways_to_train<large<43'000>>(any) == 6);
  CHECK(ways_to_train<network<double, layer<207, 206>>>(any) == 6);
}
