#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>

using namespace descent;
using namespace support;

namespace {

/// The number of weights, of 81, whose slope is the difference quotient of the error.
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

template <class Samples, class Net>
concept fits = samples_for<Samples, Net>;

}  // namespace

TEST_CASE("the gradient is the slope of the error") {
  CLAIMED int at_target_1 = slopes_that_are_quotients({1, 1}), in_between = slopes_that_are_quotients({0.5, 0.3}),
              beyond = slopes_that_are_quotients({-3, 2});
  STATIC_REQUIRE(at_target_1 == 81);
  STATIC_REQUIRE(in_between == 81);
  STATIC_REQUIRE(beyond == 81);
  STATIC_REQUIRE(gradient(neuron{0.0}, identity).weight == -0.125);
  STATIC_REQUIRE(error(neuron{0.0}, identity) == 0.25);
}

TEST_CASE("at x = 0 the error is the same for every weight, and its slope is 0") {
  constexpr sample<double> zero[] = {{0, 0}};
  STATIC_REQUIRE(gradient(neuron{-3.0}, zero).weight == 0);
  STATIC_REQUIRE(error(neuron{-3.0}, zero) == 0.125);
  STATIC_REQUIRE(error(neuron{1e308}, zero) == 0.125);
}

TEST_CASE("the error and the gradient are sums over the samples") {
  constexpr sample<double> first[] = {{1, 0.25}}, second[] = {{-2, 0.75}}, both[] = {{1, 0.25}, {-2, 0.75}};
  STATIC_REQUIRE(error(neuron{0.5}, both) == error(neuron{0.5}, first) + error(neuron{0.5}, second));
  STATIC_REQUIRE(gradient(neuron{0.5}, both).weight ==
                 gradient(neuron{0.5}, first).weight + gradient(neuron{0.5}, second).weight);
}

TEST_CASE("samples fit a network by their inputs, outputs and what its loss reads") {
  STATIC_REQUIRE(fits<sample<double>[2], neuron<double>>);
  STATIC_REQUIRE(fits<sample<float>[2], neuron<double>>);
  STATIC_REQUIRE(samples_have_the_shape_of_the_network<sample<double, 2, 1>[4], small>);
  STATIC_REQUIRE_FALSE(samples_have_the_shape_of_the_network<sample<double, 1, 1>[4], small>);
  STATIC_REQUIRE_FALSE(fits<sample<double, 2, 1>[4], network<double, layer<2, 1>, descent::cross_entropy>>);
}
