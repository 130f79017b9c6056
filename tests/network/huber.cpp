#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/huber.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr sample<double, 1, 2> pair{{1}, {0.5, 3}};

/// ∂E/∂ŷ of a loss.
template <class Loss>
constexpr auto slope_of(const double (&y_hat)[2], std::size_t j) -> double {
  double slope[2]{};
  Loss::slope(pair, y_hat, slope);
  return slope[j];
}

/// ∂E/∂ŷ at ŷ of a loss with δ = 1/3, for the target 0.
template <class T>
constexpr auto slope_of_a_third(const T& y) -> T {
  const T y_hat[]{y};
  T slope[1]{};
  huber_of<1, 3>::slope(sample<double>{0, 0}, y_hat, slope);
  return slope[0];
}

template <class Loss>
using robust = network<double, layer<2, 3, activation::tanh>, layer<3, 2, activation::linear>, Loss>;
using half = huber_of<1, 2>;

constexpr auto many = drawn<sample<double, 2, 2>, 37>(5);

/// A step on the gradient, which takes one sample after another.
template <class Net>
constexpr auto one_by_one(Net net, int steps) -> Net {
  for (int i = 0; i < steps; ++i) net = gradient_descent{0.0625}(net, gradient(net, many));
  return net;
}

}  // namespace

TEST_CASE("Huber's loss is half a square up to δ, and δ (d − ½ δ) beyond; its slope stays in [−δ, δ]") {
  CLAIMED double close = huber::value(pair, {0.75, 3.0}), far = huber::value(pair, {-3.5, 3.0}),
                 both = huber::value(pair, {0.75, -1.0});
  STATIC_REQUIRE(close == 0.03125);
  STATIC_REQUIRE(far == 3.5);
  STATIC_REQUIRE(both == 3.53125);
  STATIC_REQUIRE(slope_of<huber>({0.75, 9.0}, 0) == 0.25);
  STATIC_REQUIRE(slope_of<huber>({0.75, 9.0}, 1) == 1);
  STATIC_REQUIRE(slope_of<huber>({-3.5, 9.0}, 0) == -1);
  CLAIMED double of_half = half::value(pair, {0.75, 5.0}), of_two = huber_of<2>::value(pair, {2.0, 6.0});
  STATIC_REQUIRE(of_half == 0.03125 + 0.5 * (2 - 0.25));
  STATIC_REQUIRE(of_two == 1.125 + 2 * (3 - 1));
  STATIC_REQUIRE(slope_of<half>({0.75, 9.0}, 1) == 0.5);
  STATIC_REQUIRE(slope_of<huber_of<2>>({2.0, -9.0}, 0) == 1.5);
  STATIC_REQUIRE(slope_of<huber_of<2>>({2.0, -9.0}, 1) == -2);
  STATIC_REQUIRE(std::is_same_v<huber, huber_of<1>>);
}

TEST_CASE("Huber's loss encloses its numbers in intervals") {
  using real = interval<double>;
  CLAIMED auto on_both_sides = huber::value(pair, {real{-1, 2}, real{3}});  // distances from 0 to 1.5
  STATIC_REQUIRE(encloses(on_both_sides, real{0, 1}));
  CLAIMED auto start = glorot_uniform<robust<huber>>(3);
  STATIC_REQUIRE(encloses(error(start.as<real>(), with_targets), error(start, with_targets)));
}

TEST_CASE("where δ is no double, Huber's slope contains it") {
  CLAIMED auto slope = slope_of_a_third(interval{1}), below = slope_of_a_third(interval{-1});
  STATIC_REQUIRE((slope.lower == 0x1.5555555555555p-2 && slope.upper > slope.lower));
  STATIC_REQUIRE(identical(below, -slope));
  STATIC_REQUIRE(slope_of_a_third(1.0) == 0x1.5555555555555p-2);
}

TEST_CASE("a network with Huber's loss has the right slopes and learns") {
  CLAIMED auto start = shifted(glorot_uniform<robust<half>>(4));
  CLAIMED auto history = trace<30>(start, with_targets, gradient_descent{0.125});
  STATIC_REQUIRE(decreasing_steps(history) == 30);
  STATIC_REQUIRE(slopes_that_agree(start, with_targets) == start.parameters);
  STATIC_REQUIRE(slopes_that_agree(history.back().network, with_targets) == start.parameters);
}

TEST_CASE("Huber's loss of many samples in lanes has the bits of one after another") {
  CLAIMED auto start = glorot_uniform<robust<half>>(4);
  CLAIMED auto in_lanes = train(start, many, gradient_descent{0.0625}, 5);
  CLAIMED auto by_gradients = one_by_one(start, 5);
  STATIC_REQUIRE(in_lanes == by_gradients);
  const float y_hat[]{static_cast<float>(0.75), 9};
  CHECK(huber::value(pair, y_hat) == 5.53125f);
}
