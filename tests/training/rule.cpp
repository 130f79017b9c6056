#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

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
