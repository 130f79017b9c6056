#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

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
