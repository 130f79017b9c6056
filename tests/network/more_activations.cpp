#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <cstdint>

using namespace descent;
using namespace support;

namespace {

/// 1/100, which is between these doubles.
constexpr interval<double> a_hundredth{0x1.47ae147ae147ap-7, 0.01};

/// The number of points, of 81 in [−5, 5], at which slope(z, a) is the derivative that a dual number carries through
/// value(z), and the slope of an interval contains it.
template <class A>
constexpr auto slopes_of_duals() -> int {
  int n = 0;
  for (; n < 81; ++n) {
    const double z = (n - 40) / 8.0, a = A::value(z), slope = A::slope(z, a);
    if (!near(slope, A::value(dual{z, 1.0}).slope, 1e-15)) break;
    const interval<double> x = z, y = A::value(x);
    if (!encloses(y, interval{a}) || !encloses(A::slope(x, y) + interval{-1e-15, 1e-15}, interval{slope})) break;
    if (!encloses(A::value(dual<interval<double>>{x, 1.0}).slope + interval{-1e-15, 1e-15}, interval{slope})) break;
  }
  return n;
}

/// The number of boxes that enclose the values and the slopes at their points.
template <class A>
constexpr auto boxes() -> int {
  int n = 0;
  for (; n < 40; ++n) {
    const double low = -4 + n / 8.0, high = low + (n % 7) / 2.0;
    const interval<double> x{low, high}, y = A::value(x), slope = A::slope(x, y),
                                         of_dual = A::value(dual<interval<double>>{x, 1.0}).slope;
    for (int i = 0; i <= 8; ++i) {
      const double z = low + (high - low) * i / 8, a = A::value(z), s = A::slope(z, a);
      if (!encloses(y, interval{a}) || !encloses(slope, interval{s}) || !encloses(of_dual, interval{s})) return n;
    }
  }
  return n;
}

/// The number of lanes, from the first, that have the bits of each number alone.
template <class A, class T>
constexpr auto lanes_as_alone() -> std::size_t {
  const lanes<T, 8> z{{{-60, -9, -1.5, -0.5, 0, 0.25, 1.5, 60}}}, a = A::value(z), slope = A::slope(z, a);
  std::size_t l = 0;
  while (l < 8 && a[l] == A::value(z[l]) && slope[l] == A::slope(z[l], a[l])) ++l;
  return l;
}

/// The number of 50 steps at which a network with the activation falls on XOR; −1 where a slope is not a dual's, or an
/// output not enclosed.
template <class A>
constexpr auto steps_that_learn(double rate) -> int {
  using net = network<double, layer<2, 3, A>, layer<3, 1, A>>;
  const net start = shifted(glorot_uniform<net>(3));
  if (slopes_that_agree(start, exclusive_or) != net::parameters) return -1;
  if (!encloses(start.template as<interval<double>>()({0, 1}), start({0, 1}))) return -1;
  return static_cast<int>(decreasing_steps(trace<50>(start, exclusive_or, gradient_descent{rate})));
}

/// The same training in batches, in lanes where the compiler has them.
template <class A>
constexpr auto floats_learn() -> bool {
  using net = network<float, layer<2, 3, A>, layer<3, 1, activation::linear>>;
  const auto history = trace<20>(glorot_uniform<net>(3), exclusive_or, gradient_descent{0.1});
  return history.back().error < history.front().error;
}

using namespace activation;

}  // namespace

TEST_CASE("activations have their values and slopes at known points") {
  STATIC_REQUIRE(leaky_relu::value(2.0) == 2);
  STATIC_REQUIRE(leaky_relu::value(-2.0) == -0.02);
  STATIC_REQUIRE(leaky_relu::value(-2.0f) == -0.02f);
  STATIC_REQUIRE(leaky_relu::slope(2.0, 2.0) == 1);
  STATIC_REQUIRE(leaky_relu::slope(-2.0, -0.02) == 0.01);
  STATIC_REQUIRE(activation::softplus::value(0.0) == 0.6931471805599453);
  STATIC_REQUIRE(activation::softplus::slope(0.0, 0.6931471805599453) == 0.5);
  STATIC_REQUIRE(activation::softsign::value(-3.0) == -0.75);
  STATIC_REQUIRE(activation::softsign::slope(-3.0, -0.75) == 0.0625);
  STATIC_REQUIRE(activation::silu::value(1.0) == 0.7310585786300049);
  STATIC_REQUIRE(near(activation::silu::slope(1.0, 0.7310585786300049), 0.927670511871486, 1e-15));
}

TEST_CASE("at 0 the slope is that from the left, of relu and of leaky relu, and duals carry it") {
  STATIC_REQUIRE(relu::slope(0.0, 0.0) == 0);
  STATIC_REQUIRE(relu::value(dual{0.0, 1.0}).slope == 0);
  STATIC_REQUIRE(leaky_relu::slope(0.0, 0.0) == 0.01);
  STATIC_REQUIRE(leaky_relu::slope(-0.0, -0.0) == 0.01);
  STATIC_REQUIRE(leaky_relu::value(dual{0.0, 1.0}).slope == 0.01);
  STATIC_REQUIRE(identical(leaky_relu::slope(interval{0}, interval{0}), a_hundredth));
  STATIC_REQUIRE(identical(leaky_relu::slope(interval{-1, 1}, interval{-1, 1}), hull(a_hundredth, interval{1})));
  STATIC_REQUIRE(leaky_relu::value(interval{-100, 3}).upper == 3);
  STATIC_REQUIRE(near(leaky_relu::value(interval{-100, 3}).lower, -1, 1e-15));
  STATIC_REQUIRE(identical(leaky_relu::value(dual<interval<double>>{interval{0.01, 2}, 1.0}).slope, interval{1}));
}

TEST_CASE("leaky relu of NaN and of infinity") {
  CHECK(__builtin_isnan(leaky_relu::value(not_a_number)));
  CHECK(__builtin_isnan(leaky_relu::slope(not_a_number, not_a_number)));
  STATIC_REQUIRE(leaky_relu::value(infinity) == infinity);
  STATIC_REQUIRE(leaky_relu::value(-infinity) == -infinity);
}

TEST_CASE("leaky relu contains −1/100, which is no double") {
  STATIC_REQUIRE(identical(leaky_relu::value(interval{-1}), -a_hundredth));
  STATIC_REQUIRE(identical(leaky_relu::slope(interval{-1}, -a_hundredth), a_hundredth));
  STATIC_REQUIRE(leaky_relu::value(-1.0) == -0.01);
}

TEST_CASE("a hundredth that a number with a point would round to 0 is refused") {
  const char* const words = "constant_must_not_be_0_as_the_number_of_the_network";
  const fixed<std::int32_t, 4> coarse{-100.0};
  CHECK(words_of([&] { static_cast<void>(leaky_relu::value(coarse)); }, 0.01) == words);
  CHECK(words_of([&] { static_cast<void>(leaky_relu::slope(coarse, coarse)); }, 0.01) == words);
  CHECK(static_cast<double>(leaky_relu::value(fixed<std::int32_t, 8>{-100.0})) == -100 * 3 / 256.0);
}

TEST_CASE("the slope of an activation is the one that dual numbers carry through its value, and is enclosed") {
  CLAIMED int a = slopes_of_duals<leaky_relu>(), b = slopes_of_duals<activation::softplus>(),
              c = slopes_of_duals<activation::softsign>(), d = slopes_of_duals<activation::silu>();
  STATIC_REQUIRE(a == 81);
  STATIC_REQUIRE(b == 81);
  STATIC_REQUIRE(c == 81);
  STATIC_REQUIRE(d == 81);
}

TEST_CASE("boxes enclose the values and the slopes of every activation") {
  CLAIMED int a = boxes<leaky_relu>(), b = boxes<activation::softplus>(), c = boxes<activation::softsign>(),
              d = boxes<activation::silu>();
  STATIC_REQUIRE(a == 40);
  STATIC_REQUIRE(b == 40);
  STATIC_REQUIRE(c == 40);
  STATIC_REQUIRE(d == 40);
}

TEST_CASE("lanes of these activations have the bits of each number alone") {
  CLAIMED auto a = lanes_as_alone<leaky_relu, double>(), b = lanes_as_alone<activation::softplus, double>(),
               c = lanes_as_alone<activation::softsign, double>(), d = lanes_as_alone<activation::silu, double>();
  CLAIMED auto e = lanes_as_alone<leaky_relu, float>(), f = lanes_as_alone<activation::silu, float>();
  STATIC_REQUIRE((a == 8 && b == 8 && c == 8 && d == 8));
  STATIC_REQUIRE((e == 8 && f == 8));
}

TEST_CASE("a network with each activation has the right slopes and learns") {
  CLAIMED int a = steps_that_learn<leaky_relu>(0.1), b = steps_that_learn<activation::softplus>(0.1),
              c = steps_that_learn<activation::softsign>(0.25), d = steps_that_learn<activation::silu>(0.25);
  STATIC_REQUIRE(a == 50);
  STATIC_REQUIRE(b == 50);
  STATIC_REQUIRE(c == 50);
  STATIC_REQUIRE(d == 50);
  CLAIMED bool e = floats_learn<leaky_relu>(), f = floats_learn<activation::softplus>(),
               g = floats_learn<activation::softsign>(), h = floats_learn<activation::silu>();
  STATIC_REQUIRE((e && f && g && h));
}

TEST_CASE("these activations too are ones only for numbers that have their functions") {
  STATIC_REQUIRE(activation_for<leaky_relu, float>);
  STATIC_REQUIRE(activation_for<activation::softplus, dual<interval<double>>>);
  STATIC_REQUIRE(activation_for<activation::softsign, dual<dual<double>>>);
  STATIC_REQUIRE(activation_for<activation::silu, interval<double>>);
  STATIC_REQUIRE(activation_for<activation::silu, lanes<float, 4>>);
  STATIC_REQUIRE_FALSE(activation_for<leaky_relu, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<activation::softplus, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<activation::softsign, bare_number>);
  STATIC_REQUIRE_FALSE(activation_for<activation::silu, bare_number>);
}
