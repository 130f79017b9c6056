#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/error.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4), slope = gradient(start, exclusive_or);

/// The number of parameters, from the first, that a step changes by the rate, against the sign of their slope.
constexpr auto steps_of_equal_length() -> std::size_t {
  const small next = sign_descent{0.5}(start, slope);
  std::size_t k = 0;
  while (k < small::parameters && next.parameter[k] == start.parameter[k] + (slope.parameter[k] < 0 ? 0.5 : -0.5)) ++k;
  return k;
}

}  // namespace

TEST_CASE("sign descent steps by its rate, whatever the size of the slope, and not at a slope of 0") {
  STATIC_REQUIRE(sign_descent{0.25}(neuron{0.0}, neuron{-0.125}) == neuron{0.25});
  STATIC_REQUIRE(sign_descent{0.25}(neuron{0.0}, neuron{3.0}) == neuron{-0.25});
  STATIC_REQUIRE(sign_descent{0.25}(neuron{0.0}, neuron{0.0}) == neuron{0.0});
  STATIC_REQUIRE(train(neuron{0.0}, identity, sign_descent{0.25}, 3) == neuron{0.75});
}

TEST_CASE("sign descent changes every parameter by the same length") {
  CLAIMED auto parameters = steps_of_equal_length();
  STATIC_REQUIRE(parameters == small::parameters);
}

TEST_CASE("sign descent is a rule for networks of float and double, not of intervals, whose sign may be undecided") {
  STATIC_REQUIRE(std::is_same_v<decltype(sign_descent{1.0f}), sign_descent<float>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sign_descent{1}), sign_descent<double>>);
  STATIC_REQUIRE(sign_descent{0.25}(neuron{0.0f}, neuron{-3.0f}) == neuron{0.25f});
  STATIC_REQUIRE(rule_for<sign_descent<double>, neuron<double>>);
  STATIC_REQUIRE_FALSE(rule_for<sign_descent<double>, neuron<interval<double>>>);
}
