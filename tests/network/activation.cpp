#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

using namespace descent;
using namespace support;

namespace {

/// An activation of your own that needs z: A(z) = z σ, A′ = σ (1 + 1.702 z (1 − σ)), where σ is the sigmoid of 1.702 z.
struct gelu {
  template <number T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z * sigmoid(static_cast<T>(1.702) * z);
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(T z, T) -> T {
    const T c = static_cast<T>(1.702), s = sigmoid(c * z), one = static_cast<T>(1.0);
    return s * (one + c * z * (one - s));
  }
};

/// An activation whose slope takes a alone, which is one argument too few.
struct slope_of_a {
  template <number T>
  static constexpr auto value(T z) -> T {
    return z;
  }
  template <number T>
  static constexpr auto slope(T) -> T {
    return static_cast<T>(1.0);
  }
};

/// The number of points, of 81 in [−5, 5], at which slope(z, a) is the derivative that a dual number carries through
/// value(z).
template <class A>
constexpr auto slopes_of_duals() -> int {
  int n = 0;
  for (; n < 81; ++n) {
    const double z = (n - 40) / 8.0, a = A::value(z);
    if (!near(A::slope(z, a), A::value(dual{z, 1.0}).slope, 1e-15)) break;
  }
  return n;
}

using with_gelu = network<double, layer<2, 3, gelu>, layer<3, 1, gelu>>;
constexpr with_gelu start = shifted(glorot_uniform<with_gelu>(3));

}  // namespace

TEST_CASE("an activation has its value and its slope at known points") {
  STATIC_REQUIRE(activation::sigmoid::value(0.0) == 0.5);
  STATIC_REQUIRE(activation::sigmoid::slope(0.0, 0.5) == 0.25);
  STATIC_REQUIRE(activation::tanh::value(0.0) == 0);
  STATIC_REQUIRE(activation::tanh::slope(0.0, 0.0) == 1);
  STATIC_REQUIRE(activation::relu::value(-2.0) == 0);
  STATIC_REQUIRE(activation::relu::value(2.0) == 2);
  STATIC_REQUIRE(activation::relu::slope(-2.0, 0.0) == 0);
  STATIC_REQUIRE(activation::relu::slope(2.0, 2.0) == 1);
  STATIC_REQUIRE(activation::linear::value(-2.0) == -2);
  STATIC_REQUIRE(activation::linear::slope(-2.0, -2.0) == 1);
}

TEST_CASE("the slope of an activation is the one that dual numbers carry through its value") {
  CLAIMED int of_sigmoid = slopes_of_duals<activation::sigmoid>(), of_tanh = slopes_of_duals<activation::tanh>(),
              of_relu = slopes_of_duals<activation::relu>(), of_linear = slopes_of_duals<activation::linear>(),
              of_gelu = slopes_of_duals<gelu>();
  STATIC_REQUIRE(of_sigmoid == 81);
  STATIC_REQUIRE(of_tanh == 81);
  STATIC_REQUIRE(of_relu == 81);
  STATIC_REQUIRE(of_linear == 81);
  STATIC_REQUIRE(of_gelu == 81);
}

TEST_CASE("an activation of your own may need z: a network with GELU has the right slopes and learns") {
  CLAIMED auto history = trace<50>(start, exclusive_or, gradient_descent{0.25});
  STATIC_REQUIRE(decreasing_steps(history) == 50);
  STATIC_REQUIRE(slopes_that_agree(start, exclusive_or) == with_gelu::parameters);
  STATIC_REQUIRE(slopes_that_agree(history.back().network, exclusive_or) == with_gelu::parameters);
  STATIC_REQUIRE(encloses(start.as<interval<double>>()({0, 1}), start({0, 1})));
}

TEST_CASE("an activation is one only for numbers that have its functions") {
  STATIC_REQUIRE(activation_for<gelu, double>);
  STATIC_REQUIRE(activation_for<gelu, dual<interval<double>>>);
  STATIC_REQUIRE(activation_for<activation::tanh, interval<double>>);
  STATIC_REQUIRE(activation_for<activation::sigmoid, bare_number>);
  STATIC_REQUIRE(activation_for<activation::linear, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<activation::tanh, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<activation::relu, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<slope_of_a, double>);
  STATIC_REQUIRE_FALSE(activation_for<double, double>);
}
