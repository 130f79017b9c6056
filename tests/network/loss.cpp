#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/classify.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounded.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

#include <array>
#include <concepts>
#include <cstddef>

using namespace descent;
using namespace support;

namespace {

/// A third, rounded down.
constexpr double below_a_third = 0x1.5555555555555p-2;

constexpr sample<double, 1, 3> zeros{{0}, {0, 0, 0}};

template <class T>
constexpr auto mean_error(const T& y) -> T {
  const T y_hat[]{y, T{}, T{}};
  return mean_squared_error::value(zeros, y_hat);
}
template <class T>
constexpr auto mean_slope(const T& y) -> T {
  const T y_hat[]{y, T{}, T{}};
  T slope[3]{};
  mean_squared_error::slope(zeros, y_hat, slope);
  return slope[0];
}

template <class T>
constexpr auto loss_of_the_second(const T& first, const T& second) -> T {
  const T y_hat[]{first, second};
  return cross_entropy::value(labelled_sample<float, 1, 2>{{0}, 1}, y_hat);
}
template <class T>
constexpr auto loss_beside_minus_9(const T& y) -> T {
  return loss_of_the_second(y, static_cast<T>(-9.0));
}

/// The share of an output of −60 beside y, by duals.
template <class T>
constexpr auto share_of_minus_60(const T& y) -> T {
  const std::array<dual<T>, 2> y_hat{dual<T>{y, static_cast<T>(1.0)},
                                     dual<T>{static_cast<T>(-60.0), static_cast<T>(0.0)}};
  return softmax(y_hat)[1].value;
}

/// A loss of your own, Huber's with δ = 1: half the square of a distance d up to 1, |d| − ½ beyond it.
struct huber {
  template <number T, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const T (&y_hat)[Sample::outputs]) -> T {
    T sum{};
    for (std::size_t j = 0; j < Sample::outputs; ++j) {
      const T distance = (abs)(y_hat[j] - static_cast<T>(s.targets()[j]));
      const T part = (min)(distance, static_cast<T>(1.0));
      sum = sum + part * (distance - static_cast<T>(0.5) * part);
    }
    return sum;
  }

  template <number T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[Sample::outputs], T (&slope)[Sample::outputs]) {
    for (std::size_t j = 0; j < Sample::outputs; ++j)
      slope[j] = clamp(y_hat[j] - static_cast<T>(s.targets()[j]), static_cast<T>(-1.0), static_cast<T>(1.0));
  }
};

using robust = network<double, layer<2, 2>, layer<2, 1, activation::linear>, huber>;
constexpr robust start = shifted(glorot_uniform<robust>(4));

// The last target is an outlier.
constexpr sample<double, 2, 1> with_an_outlier[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {-4}}};

constexpr sample<double, 1, 2> pair{{1}, {0.5, 3}};

template <class Net, class Samples>
constexpr auto after_30_steps(const Samples& samples) -> Net {
  return train(glorot_uniform<Net>(2), samples, gradient_descent{0.5}, 30);
}

/// The number of networks, of 4 that are trained as lanes of one, from the first, that end as each does alone.
template <class... Stages, class Samples>
constexpr auto networks_as_alone(const Samples& samples) -> std::size_t {
  using one = network<double, Stages...>;
  using all = network<lanes<double, 4>, Stages...>;
  const one of_seed[] = {glorot_uniform<one>(1), glorot_uniform<one>(2), glorot_uniform<one>(3),
                         glorot_uniform<one>(4)};
  all net;
  for (std::size_t k = 0; k < one::parameters; ++k)
    net.parameter[k] = lanes<double, 4>{
        {{of_seed[0].parameter[k], of_seed[1].parameter[k], of_seed[2].parameter[k], of_seed[3].parameter[k]}}};
  net = train(net, samples, momentum{0.25, 0.5}, 5);
  const auto errors = error(net, samples);
  for (std::size_t l = 0; l < 4; ++l) {
    const one alone = train(of_seed[l], samples, momentum{0.25, 0.5}, 5);
    if (error(alone, samples) != errors[l]) return l;
    for (std::size_t k = 0; k < one::parameters; ++k)
      if (alone.parameter[k] != net.parameter[k][l]) return l;
  }
  return 4;
}

/// Whether two networks have the same parameters, whatever their types.
constexpr auto same_parameters(const auto& net, const auto& other) -> bool {
  for (std::size_t k = 0; k < net.parameters; ++k)
    if (net.data()[k] != other.data()[k]) return false;
  return net.parameters == other.parameters;
}

using tanh_2_3 = layer<2, 3, activation::tanh>;
using linear_3_2 = layer<3, 2, activation::linear>;

/// ∂E/∂ŷ of a loss.
template <class Loss, std::size_t N>
constexpr auto slope_of(const auto& s, const double (&y_hat)[N], std::size_t j) -> double {
  double slope[N]{};
  Loss::slope(s, y_hat, slope);
  return slope[j];
}

}  // namespace

TEST_CASE("the squared error is half the sum of the squares, and its slope is the difference") {
  STATIC_REQUIRE(squared_error::value(pair, {1.5, 1.0}) == 2.5);
  STATIC_REQUIRE(slope_of<squared_error>(pair, {1.5, 1.0}, 0) == 1);
  STATIC_REQUIRE(slope_of<squared_error>(pair, {1.5, 1.0}, 1) == -2);
}

TEST_CASE("the cross-entropy of equal outputs is the logarithm of their number, and large outputs do not overflow") {
  constexpr labelled_sample<double, 1, 4> s{{0}, 2};
  STATIC_REQUIRE(near(cross_entropy::value(s, {7.0, 7.0, 7.0, 7.0}), 1.3862943611198906, 1e-15));
  STATIC_REQUIRE(slope_of<cross_entropy>(s, {7.0, 7.0, 7.0, 7.0}, 1) == 0.25);
  STATIC_REQUIRE(slope_of<cross_entropy>(s, {7.0, 7.0, 7.0, 7.0}, 2) == -0.75);
  STATIC_REQUIRE(cross_entropy::value(s, {1000.0, 0.0, 0.0, 0.0}) == 1000);
  STATIC_REQUIRE(cross_entropy::value(s, {0.0, 0.0, 1000.0, 0.0}) == 0);
}

TEST_CASE("a loss of your own is one type: with Huber's a network has the right slopes and learns") {
  CLAIMED auto history = trace<50>(start, with_an_outlier, gradient_descent{0.125});
  STATIC_REQUIRE(decreasing_steps(history) == 50);
  STATIC_REQUIRE(slopes_that_agree(start, with_an_outlier) == robust::parameters);
  STATIC_REQUIRE(slopes_that_agree(history.back().network, with_an_outlier) == robust::parameters);
}

TEST_CASE("Huber's loss is a square near the target and a line beyond, in intervals too") {
  CLAIMED double close = huber::value(pair, {0.75, 3.0}), far = huber::value(pair, {-3.5, 3.0});
  STATIC_REQUIRE(close == 0.03125);
  STATIC_REQUIRE(far == 3.5);
  STATIC_REQUIRE(slope_of<huber>(pair, {0.75, 9.0}, 0) == 0.25);
  STATIC_REQUIRE(slope_of<huber>(pair, {0.75, 9.0}, 1) == 1);
  STATIC_REQUIRE(encloses(error(start.as<interval<double>>(), with_an_outlier), error(start, with_an_outlier)));
  using real = interval<double>;
  CLAIMED auto on_both_sides = huber::value(pair, {real{-1, 2}, real{3}});  // distances from 0 to 1.5
  STATIC_REQUIRE(encloses(on_both_sides, real{0, 1}));
}

TEST_CASE("a loss that is named gives the bits of the default") {
  CLAIMED auto of_targets = after_30_steps<network<double, tanh_2_3, linear_3_2>>(with_targets);
  CLAIMED auto named_of_targets = after_30_steps<network<double, tanh_2_3, linear_3_2, squared_error>>(with_targets);
  CLAIMED auto of_labels = after_30_steps<network<double, tanh_2_3, linear_3_2>>(with_labels);
  CLAIMED auto named_of_labels = after_30_steps<network<double, tanh_2_3, linear_3_2, cross_entropy>>(with_labels);
  STATIC_REQUIRE(same_parameters(of_targets, named_of_targets));
  STATIC_REQUIRE(error(of_targets, with_targets) == error(named_of_targets, with_targets));
  STATIC_REQUIRE(same_parameters(of_labels, named_of_labels));
  STATIC_REQUIRE(error(of_labels, with_labels) == error(named_of_labels, with_labels));
}

TEST_CASE("networks in lanes are trained as one, on targets and on labels") {
  CLAIMED std::size_t of_targets = networks_as_alone<tanh_2_3, linear_3_2>(with_targets);
  CLAIMED std::size_t of_labels = networks_as_alone<tanh_2_3, linear_3_2>(with_labels);
  STATIC_REQUIRE(of_targets == 4);
  STATIC_REQUIRE(of_labels == 4);
  labelled_sample<double, 2, 2> bad[1];
  bad[0].label = 2;
  const network<lanes<double, 4>, layer<2, 2, activation::linear>> net;
  CHECK(words_of([&] { static_cast<void>(error(net, bad)); }, 2) == "label_must_name_a_class");
}

TEST_CASE("a loss is one only for the samples that it can read") {
  using with_target = sample<double, 2, 2>;
  using with_label = labelled_sample<double, 2, 2>;
  STATIC_REQUIRE(loss_for<huber, with_target, double>);
  STATIC_REQUIRE(loss_for<squared_error, with_target, float>);
  STATIC_REQUIRE(loss_for<cross_entropy, with_label, interval<double>>);
  STATIC_REQUIRE_FALSE(loss_for<cross_entropy, with_target, double>);
  STATIC_REQUIRE_FALSE(loss_for<int, with_target, double>);
  STATIC_REQUIRE(std::same_as<default_loss<with_target>, squared_error>);
  STATIC_REQUIRE(std::same_as<default_loss<with_label>, cross_entropy>);
}

TEST_CASE("a label that was assigned and names no class is refused") {
  labelled_sample<double, 2, 2> samples[1];
  samples[0].label = 2;
  const network<double, layer<2, 2, activation::linear>> net;
  CHECK(words_of([&] { static_cast<void>(error(net, samples)); }, 2) == "label_must_name_a_class");
  CHECK(words_of([&] { static_cast<void>(gradient(net, samples)); }, 2) == "label_must_name_a_class");
}

TEST_CASE("the largest of outputs that may be infinite is not subtracted from them") {
  constexpr auto of_larger = [](const interval<double>& larger) {
    const interval<double> y_hat[] = {1, larger};
    return detail::center<interval<double>, 2>(y_hat);
  };
  STATIC_REQUIRE(of_larger({2, 4}) == 3);
  STATIC_REQUIRE(of_larger({2, __builtin_huge_val()}) == 0);
}

TEST_CASE("a mean of three contains a third, which is no double") {
  CLAIMED auto error = mean_error(interval{1}), slope = mean_slope(interval{1});
  STATIC_REQUIRE((error.lower == below_a_third && error.upper > below_a_third));
  STATIC_REQUIRE((slope.lower == 2 * below_a_third && slope.upper > 2 * below_a_third));
  CLAIMED auto program = mean_error(rounded<double>{1.0});
  STATIC_REQUIRE(identical(program.real(), error));
  STATIC_REQUIRE(program.error() > 0);
  STATIC_REQUIRE(mean_error(1.0) == below_a_third);
}

TEST_CASE("a program rounds what it subtracts the largest output from, though a box is around 0") {
  CLAIMED float x = -0x1.8000a2p-20f;
  CLAIMED auto bound = loss_beside_minus_9(rounded<float>{interval{-2e-6, 2e-6}});
  CLAIMED double off = magnitude(interval{loss_beside_minus_9(x)} - loss_beside_minus_9(interval{x}));
  STATIC_REQUIRE(off > 8.5e-7);
  STATIC_REQUIRE(bound.error() >= off);
  STATIC_REQUIRE(bound.error() < 5e-6);
  // The largest output is not known on a box, but that no other is above it, and that the largest share is e⁰.
  CLAIMED auto wide = loss_of_the_second(rounded<float>{interval{-5, 5}}, rounded<float>{interval{-5, 5}});
  STATIC_REQUIRE(wide.error() < 3e-6);
}

TEST_CASE("a program of duals rounds what it subtracts the largest value from") {
  CLAIMED double x = -0x1.fe38871f163p-4;
  CLAIMED auto bound = share_of_minus_60(rounded<double>{interval{-0.125, 0.125}});
  CLAIMED auto real = exp(interval{-60.0}) * exp(-interval{x});
  CLAIMED double off = mignitude(share_of_minus_60(x) - real / (1 + real));
  STATIC_REQUIRE(off > 2.5e-41);
  STATIC_REQUIRE(bound.error() >= off);
  STATIC_REQUIRE(bound.error() < 1e-39);
}
