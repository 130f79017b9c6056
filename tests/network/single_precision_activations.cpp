#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/network/quantized.hpp>
#include <descent/network/single_precision_activations.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/single_precision.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <cstdint>

using namespace descent;
using namespace support;

namespace {

template <class T, class Inner, class Outer>
using of_two = network<T, layer<2, 3, Inner>, layer<3, 1, Outer>>;
template <class T>
using single = of_two<T, activation::single_tanh, activation::single_sigmoid>;
template <class T>
using ordinary = of_two<T, activation::tanh, activation::sigmoid>;

/// Whether 30 steps in double leave the parameters of both activations equal, bit for bit.
constexpr auto trains_in_double_as_the_ordinary() -> bool {
  const auto one = train(glorot_uniform<single<double>>(3), exclusive_or, gradient_descent{0.5}, 30);
  const auto other = train(glorot_uniform<ordinary<double>>(3), exclusive_or, gradient_descent{0.5}, 30);
  for (std::size_t k = 0; k < one.parameters; ++k)
    if (one.data()[k] != other.data()[k]) return false;
  return true;
}

/// The number of 20 steps in float at which the network falls on XOR, in lanes where the compiler has them.
constexpr auto steps_in_float() -> std::size_t {
  return decreasing_steps(trace<20>(glorot_uniform<single<float>>(3), exclusive_or, gradient_descent{0.1f}));
}

constexpr auto float_net = glorot_uniform<single<double>>(3).as<float>();

constexpr auto single_net = glorot_uniform<single<float>>(3);
constexpr auto ordinary_net = glorot_uniform<ordinary<float>>(3);
constexpr auto from_raw_12(int raw) -> fixed<std::int16_t, 12> {
  return fixed<std::int16_t, 12>::from_raw(static_cast<std::int16_t>(raw));
}

}  // namespace

TEST_CASE("single_tanh and single_sigmoid have the value of floats only, and the slope of the ordinary ones") {
  STATIC_REQUIRE(activation::single_tanh::value(0.7f) == math::single_tanh(0.7f));
  STATIC_REQUIRE(activation::single_sigmoid::value(0.7f) == math::single_sigmoid(0.7f));
  STATIC_REQUIRE(activation::single_tanh::value(0.7) == math::tanh(0.7));
  STATIC_REQUIRE(activation::single_sigmoid::value(0.7) == sigmoid(0.7));
  STATIC_REQUIRE(activation::single_tanh::slope(9.0, 0.5) == 0.75);
  STATIC_REQUIRE(activation::single_sigmoid::slope(9.0, 0.25) == 0.1875);
}

TEST_CASE(
    "a network with single_tanh and single_sigmoid is trained in double as with the ordinary ones, and in float") {
  CLAIMED bool same = trains_in_double_as_the_ordinary();
  CLAIMED std::size_t falls = steps_in_float();
  STATIC_REQUIRE(same);
  STATIC_REQUIRE(falls == 20);
}

TEST_CASE("losses and integers take single_tanh and single_sigmoid for the ordinary ones") {
  STATIC_REQUIRE(binary_cross_entropy::follows<activation::single_sigmoid>);
  STATIC_REQUIRE(!binary_cross_entropy::follows<activation::single_tanh>);
  STATIC_REQUIRE(!cross_entropy::follows<activation::single_sigmoid>);
  STATIC_REQUIRE(!cross_entropy::follows<activation::single_tanh>);
  constexpr fixed<std::int16_t, 12> x = from_raw_12(1000), y = from_raw_12(-2000);
  STATIC_REQUIRE(quantized<single_net, fixed<std::int16_t, 12>>{}({x, y}).raw ==
                 quantized<ordinary_net, fixed<std::int16_t, 12>>{}({x, y}).raw);
}

TEST_CASE("an enclosure of a network with single_tanh and single_sigmoid is that of the real functions") {
  constexpr auto net = glorot_uniform<single<double>>(3);
  constexpr interval<double> y = net.as<interval<double>>()({0.0, 1.0});
  STATIC_REQUIRE(encloses(y, interval{net({0, 1})}));
  constexpr auto program = float_net({rounded<float>{0.0f}, rounded<float>{1.0f}});
  STATIC_REQUIRE(encloses(program.computed(), interval{static_cast<double>(float_net({0, 1}))}));
  STATIC_REQUIRE(program.error() < 4e-7);
  STATIC_REQUIRE(near(static_cast<double>(float_net({0, 1})), net({0, 1}), 1e-6));
}
