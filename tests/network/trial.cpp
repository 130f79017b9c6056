#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/huber.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/single_precision_activations.hpp>
#include <descent/network/trial.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/rounded.hpp>

using namespace descent;
using namespace support;

namespace {

/// Whether an activation is the same function in lanes and of enclosures.
template <class Activation>
constexpr bool is_one_function =
    detail::computes_alike<Activation, lanes<double, 8>> && detail::computes_alike<Activation, lanes<float, 64>> &&
    detail::computes_alike<Activation, interval<double>> && detail::computes_alike<Activation, dual<interval<double>>>;

template <class... Activation>
constexpr bool all_are_one_function = (is_one_function<Activation> && ...);

template <class Loss, class Sample>
constexpr bool has_one_slope =
    detail::loss_computes_alike<Loss, double, Sample> && detail::loss_computes_alike<Loss, float, Sample>;

/// Of doubles between two tenths it is off by so many millionths.
template <int Low, int High, int Millionths>
struct off_between {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  [[nodiscard]] static constexpr auto value(double z) -> double {
    return Low < 10 * z && 10 * z < High ? z + Millionths * 1e-6 : z;
  }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};

/// Its slope of doubles alone is another.
struct with_another_slope {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
  [[nodiscard]] static constexpr auto slope(double, double) -> double { return 1.5; }
};

/// Its domain are the numbers between two tenths.
template <int Low, int High>
struct within_tenths {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    if constexpr (native_number<T>)
      if (!(Low < 10 * z && 10 * z < High)) detail::refuse("z_must_be_in_the_domain", 0);
    return z * z;
  }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T z, T) -> T {
    return z + z;
  }
};

/// What it computes of doubles is no constant.
struct known_when_run {
  [[nodiscard]] static auto value(double z) -> double {
    const volatile double read = z;
    return read;
  }
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};

/// The slope of one sample of another class, or of one output of a batch, is another.
template <std::size_t Class>
struct weighted_alone {
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[Sample::outputs], T (&slope)[Sample::outputs]) {
    cross_entropy::slope(s, y_hat, slope);
    if constexpr (!is_lanes<T>)
      if (s.label == Class) slope[0] = slope[0] + static_cast<T>(0.125);
  }
};

/// A loss that refuses the trial.
struct of_targets_above_1 {
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&)[1], T (&slope)[1]) {
    if constexpr (!is_lanes<T>)
      if (!(s.y > 1)) detail::refuse("target_must_be_above_1", 0);
    slope[0] = static_cast<T>(1.0);
  }
};

}  // namespace

TEST_CASE("each activation is one function of a float or double, in lanes and of enclosures") {
  STATIC_REQUIRE(all_are_one_function<activation::sigmoid, activation::tanh, activation::relu, activation::linear>);
  STATIC_REQUIRE(all_are_one_function<activation::leaky_relu, activation::softplus, activation::softsign>);
  STATIC_REQUIRE(all_are_one_function<activation::silu, activation::single_tanh, activation::single_sigmoid>);
}

TEST_CASE("each loss has the slopes of its samples in lanes") {
  STATIC_REQUIRE(has_one_slope<squared_error, sample<double, 2, 3>>);
  STATIC_REQUIRE(has_one_slope<squared_error, sample<float>>);
  STATIC_REQUIRE(has_one_slope<mean_squared_error, sample<double, 1, 3>>);
  STATIC_REQUIRE(has_one_slope<huber, sample<double, 2, 2>>);
  STATIC_REQUIRE(has_one_slope<binary_cross_entropy, sample<double, 2, 2>>);
  STATIC_REQUIRE(has_one_slope<cross_entropy, labelled_sample<double, 2, 5>>);
  STATIC_REQUIRE(has_one_slope<cross_entropy, labelled_sample<float, 1, 2>>);
}

TEST_CASE("an activation that is another one of doubles, far or near, on one side of 0, is noticed") {
  STATIC_REQUIRE(is_one_function<off_between<-80, 80, 0>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<40, 50, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-80, -60, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<10, 20, -1>, dual<interval<double>>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-10, 0, -1>, lanes<double, 4>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-10, 0, 1>, interval<double>>);
  STATIC_REQUIRE(detail::computes_alike<off_between<-80, 80, 1>, lanes<float, 4>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<with_another_slope, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<with_another_slope, lanes<double, 2>>);
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, lanes<float, 2>>);
}

TEST_CASE("an activation or a loss is held against itself") {
  using real = interval<double>;
  CLAIMED bool in_lanes = detail::computes_alike_at<activation::tanh, lanes<float, 2>>(1.5f),
               of_intervals = detail::computes_alike_at<activation::tanh, real>(-0.5),
               of_duals = detail::computes_alike_at<activation::tanh, dual<real>>(4.0);
  STATIC_REQUIRE((in_lanes && of_intervals && of_duals));
  CLAIMED bool above = detail::computes_alike_at<off_between<0, 80, 1>, real>(4.2),
               below = detail::computes_alike_at<off_between<-80, 0, 1>, real>(-4.2),
               sloped = detail::computes_alike_at<with_another_slope, real>(1.0);
  STATIC_REQUIRE_FALSE((above || below || sloped));
  CLAIMED bool nowhere = detail::agrees(real{1}, not_a_number);
  STATIC_REQUIRE(nowhere);
  CLAIMED bool labels = detail::slopes_are_alike<cross_entropy, double, labelled_sample<double, 2, 3>>(),
               targets = detail::slopes_are_alike<huber, float, sample<double>>(),
               other = detail::slopes_are_alike<weighted_alone<1>, double, labelled_sample<double, 1, 2>>();
  STATIC_REQUIRE((labels && targets && !other));
}

TEST_CASE("an activation is tried where it is a constant, and one that is none is not believed in lanes") {
  STATIC_REQUIRE((is_one_function<within_tenths<-80, -60>> && is_one_function<within_tenths<-10, 0>>));
  STATIC_REQUIRE((is_one_function<within_tenths<10, 20>> && is_one_function<within_tenths<40, 50>>));
  STATIC_REQUIRE(detail::computes_alike<within_tenths<50, 60>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<within_tenths<50, 60>, lanes<double, 2>>);
  STATIC_REQUIRE(detail::computes_alike<known_when_run, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<known_when_run, lanes<double, 2>>);
}

TEST_CASE("the samples of a trial are of every class, and their targets are 0 and 1") {
  CLAIMED detail::trial_samples<sample<double, 1, 3>> measured;
  CLAIMED detail::trial_samples<labelled_sample<float, 2, 3>> labelled;
  STATIC_REQUIRE((measured.each[0].y[0] == 0 && measured.each[0].y[2] == 0 && measured.each[3].y[2] == 1));
  STATIC_REQUIRE((measured.each[0].x[0] == 0 && measured.each[3].x[0] == 0.75));
  STATIC_REQUIRE((labelled.each[1].label == 1 && labelled.each[2].label == 2 && labelled.each[3].label == 0));
}

TEST_CASE("other numbers are believed") {
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, double>);
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, rounded<float>>);
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, dual<double>>);
}

TEST_CASE("a loss that is another one for a sample of any class is noticed, and one that refuses the trial is not") {
  STATIC_REQUIRE_FALSE(has_one_slope<weighted_alone<0>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE_FALSE(has_one_slope<weighted_alone<3>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE(has_one_slope<weighted_alone<4>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE(has_one_slope<of_targets_above_1, sample<double>>);
}
