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
#include <descent/number/fixed.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounded_fixed.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

template <class Activation, class Other>
constexpr bool agrees_of =
    !detail::activation_differs_in<Activation, typename detail::tried<Other>::type,
                                   typename detail::reference_for<Other>::type, detail::activation_trials>;

/// Whether an activation is the same function in lanes, of enclosures and of duals.
template <class Activation>
constexpr bool is_one_function =
    agrees_of<Activation, lanes<double, 8>> && agrees_of<Activation, lanes<float, 64>> &&
    agrees_of<Activation, interval<double>> && agrees_of<Activation, dual<interval<double>>> &&
    agrees_of<Activation, dual<double>> && agrees_of<Activation, dual<float>> && agrees_of<Activation, rounded<float>>;

template <class... Activation>
constexpr bool all_are_one_function = (is_one_function<Activation> && ...);

template <class Loss, class Other, class Sample>
constexpr bool loss_agrees_of =
    !detail::loss_differs_in<Loss, typename detail::tried<Other>::type, typename detail::reference_for<Other>::type,
                             Sample, detail::loss_trials>;

template <class Loss, class Sample>
constexpr bool is_one_loss =
    !detail::batch_differs_in<Loss, double, Sample, detail::loss_trials> &&
    !detail::batch_differs_in<Loss, float, Sample, detail::loss_trials> &&
    loss_agrees_of<Loss, interval<double>, Sample> && loss_agrees_of<Loss, dual<double>, Sample> &&
    loss_agrees_of<Loss, dual<interval<double>>, Sample> && loss_agrees_of<Loss, lanes<double, 8>, Sample> &&
    loss_agrees_of<Loss, rounded<double>, Sample>;

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

/// It overflows from 27 on.
struct exponential_of_square {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    using math::exp;
    return exp(z * z);
  }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T z, T a) -> T {
    return (z + z) * a;
  }
};

/// Of floats it is off by so many millionths.
template <int Millionths>
struct off_of_floats {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  [[nodiscard]] static constexpr auto value(float z) -> float { return z + Millionths * 1e-6f; }
  template <class T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};

/// Its slope is no constant.
struct trained_when_run {
  template <class T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  template <class T>
  [[nodiscard]] static auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};

/// The slope of one sample of a class is another than in a batch, and of a double.
template <std::size_t Class>
struct weighted_alone {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[Sample::outputs]) -> T {
    return cross_entropy::value(s, y_hat);
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[Sample::outputs], T (&slope)[Sample::outputs]) {
    cross_entropy::slope(s, y_hat, slope);
    if constexpr (native_number<T>)
      if (s.label == Class) slope[0] = slope[0] + static_cast<T>(0.125);
  }
};

/// The absolute error; of doubles it is another one for outputs that are so far from the target.
template <int Tenths>
struct capped_alone {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[1]) -> T {
    const T apart = (abs)(y_hat[0] - static_cast<T>(s.targets()[0]));
    if constexpr (native_number<T>)
      if (10 * apart > Tenths) return apart - static_cast<T>(0.125);
    return apart;
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample&, const T (&)[1], T (&slope)[1]) {
    slope[0] = static_cast<T>(1.0);
  }
};

/// A relative error, which divides by a target that is 0 in a trial; of doubles it is another one.
template <bool Other>
struct relative {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[1]) -> T {
    const T y = static_cast<T>(s.targets()[0]), off = static_cast<T>(Other && native_number<T> ? 0.125 : 0.0);
    return (y_hat[0] - y) / y + off;
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[1], T (&slope)[1]) {
    slope[0] = value(s, y_hat);
  }
};

/// A loss that refuses the trial.
struct of_targets_above_1 {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&)[1]) -> T {
    if constexpr (native_number<T>)
      if (!(s.y > 1)) detail::refuse("target_must_be_above_1", 0);
    return static_cast<T>(1.0);
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample&, const T (&)[1], T (&slope)[1]) {
    slope[0] = static_cast<T>(1.0);
  }
};

/// It takes targets as they are: of doubles it would round otherwise than of floats.
struct of_targets_as_they_are {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[1]) -> T {
    const auto apart = y_hat[0] - s.targets()[0];
    return static_cast<T>(apart / 3 + apart * apart / 7);
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[1], T (&slope)[1]) {
    slope[0] = value(s, y_hat);
  }
};

/// A loss that is NaN in the trial.
struct undefined_below_1 {
  template <class T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[1]) -> T {
    using math::log;
    return log(y_hat[0] - static_cast<T>(50.0)) * static_cast<T>(s.targets()[0]);
  }
  template <class T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[1], T (&slope)[1]) {
    slope[0] = value(s, y_hat);
  }
};

/// A number of one's own with ends: it is no enclosure of this library.
struct ends {
  float lower, upper;
};
/// The same with a slope.
struct jet {
  ends value, slope;
};

}  // namespace

TEST_CASE("each activation is one function of a float or double, in lanes and of enclosures") {
  STATIC_REQUIRE(all_are_one_function<activation::sigmoid, activation::tanh, activation::relu, activation::linear>);
  STATIC_REQUIRE(all_are_one_function<activation::leaky_relu, activation::softplus, activation::softsign>);
  STATIC_REQUIRE(all_are_one_function<activation::silu, activation::single_tanh, activation::single_sigmoid>);
}

TEST_CASE("each loss has the slopes of its samples in lanes") {
  STATIC_REQUIRE(is_one_loss<squared_error, sample<double, 2, 3>>);
  STATIC_REQUIRE(is_one_loss<squared_error, sample<float>>);
  STATIC_REQUIRE(is_one_loss<mean_squared_error, sample<double, 1, 3>>);
  STATIC_REQUIRE(is_one_loss<huber, sample<double, 2, 2>>);
  STATIC_REQUIRE(is_one_loss<binary_cross_entropy, sample<double, 2, 2>>);
  STATIC_REQUIRE(is_one_loss<cross_entropy, labelled_sample<double, 2, 5>>);
  STATIC_REQUIRE(is_one_loss<cross_entropy, labelled_sample<float, 1, 2>>);
}

TEST_CASE("an activation that is another one of doubles, far or near, on one side of 0, is noticed") {
  STATIC_REQUIRE(is_one_function<off_between<-80, 80, 0>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<40, 50, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-80, -60, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<10, 20, -1>, dual<interval<double>>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-10, 0, -1>, lanes<double, 4>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-10, 0, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<499, 501, 1>, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-501, -499, 1>, dual<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_between<-600, -400, 1>, rounded<double>>);
  STATIC_REQUIRE(detail::computes_alike<off_between<-600, -400, 1>, rounded<float>>);
  STATIC_REQUIRE(detail::computes_alike<off_between<-80, 80, 1>, lanes<float, 4>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<with_another_slope, interval<double>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<with_another_slope, lanes<double, 2>>);
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, lanes<float, 2>>);
}

TEST_CASE("an activation or a loss is held against itself") {
  using real = interval<double>;
  CLAIMED bool in_lanes = detail::activation_agrees<activation::tanh, lanes<float, 2>, false>(1.5f),
               of_intervals = detail::activation_agrees<activation::tanh, real, false>(-0.5),
               of_duals = detail::activation_agrees<activation::tanh, dual<real>, false>(4.0);
  STATIC_REQUIRE((in_lanes && of_intervals && of_duals));
  CLAIMED bool of_floats = detail::activation_agrees<activation::tanh, dual<float>, false>(1.5f),
               of_other_floats = detail::activation_agrees<off_of_floats<1000>, dual<float>, false>(1.5f);
  STATIC_REQUIRE((of_floats && !of_other_floats));
  CLAIMED bool above = detail::activation_agrees<off_between<0, 80, 1>, real, false>(4.2),
               below = detail::activation_agrees<off_between<-80, 0, 1>, real, false>(-4.2),
               sloped = detail::activation_agrees<with_another_slope, real, true>(1.0);
  STATIC_REQUIRE_FALSE((above || below || sloped));
  CLAIMED bool nowhere = detail::agrees(real{1}, not_a_number) && detail::agrees(real{1}, infinity);
  STATIC_REQUIRE(nowhere);
  CLAIMED bool labels = detail::batch_agrees<cross_entropy, double, labelled_sample<double, 2, 3>>(5),
               targets = detail::batch_agrees<huber, float, sample<double>>(0),
               other = detail::batch_agrees<weighted_alone<1>, double, labelled_sample<double, 1, 2>>(5);
  STATIC_REQUIRE((labels && targets && !other));
}

TEST_CASE("an activation is tried where it is a constant, and believed elsewhere") {
  STATIC_REQUIRE((is_one_function<within_tenths<-80, -60>> && is_one_function<within_tenths<-10, 0>>));
  STATIC_REQUIRE((is_one_function<within_tenths<10, 20>> && is_one_function<within_tenths<40, 50>>));
  STATIC_REQUIRE(detail::computes_alike<within_tenths<50, 60>, interval<double>>);
  STATIC_REQUIRE(detail::computes_alike<within_tenths<50, 60>, lanes<double, 2>>);
  STATIC_REQUIRE(detail::computes_alike<known_when_run, interval<double>>);
  STATIC_REQUIRE(is_one_function<trained_when_run>);
  STATIC_REQUIRE(detail::computes_alike<known_when_run, lanes<double, 2>>);
}

TEST_CASE("the samples of a trial are of every class, and their targets are from 0 to 1") {
  CLAIMED auto first = detail::trial_sample<sample<double, 2, 3>>(0),
               last = detail::trial_sample<sample<double, 2, 3>>(7);
  STATIC_REQUIRE((first.x[0] == 0 && first.x[1] == 0.25 && last.x[0] == 0.75 && last.x[1] == 0));
  STATIC_REQUIRE((first.y[0] == 0 && first.y[1] == 1 && first.y[2] == 0.25));
  STATIC_REQUIRE((last.y[0] == 0.75 && last.y[1] == 0 && last.y[2] == 1));
  CLAIMED auto second = detail::trial_sample<labelled_sample<float, 1, 3>>(1);
  CLAIMED auto fourth = detail::trial_sample<labelled_sample<float, 1, 3>>(3);
  CLAIMED auto third = detail::trial_sample<sample<double>>(2);
  STATIC_REQUIRE((third.x == 0.5 && third.y == 0.25));
  STATIC_REQUIRE((second.label == 1 && fourth.label == 0));
  CLAIMED auto near = detail::trial_outputs<float, 3>(1), far = detail::trial_outputs<float, 3>(6);
  STATIC_REQUIRE((near.y_hat[0] == 0.375f && near.y_hat[1] == 0.999f && near.y_hat[2] == 0.375f));
  CLAIMED auto others = detail::trial_outputs<double, 2>(5);
  STATIC_REQUIRE((others.y_hat[0] == -2.5 && others.y_hat[1] == 45));
  STATIC_REQUIRE((far.y_hat[0] == 3.5f && far.y_hat[1] == -40 && far.y_hat[2] == 3.5f));
}

TEST_CASE("what overflows far from 0, or rounds as a float, is no other function") {
  STATIC_REQUIRE(is_one_function<exponential_of_square>);
  STATIC_REQUIRE(detail::computes_alike<off_of_floats<10>, dual<float>>);
  STATIC_REQUIRE_FALSE(detail::computes_alike<off_of_floats<1000>, dual<float>>);
}

TEST_CASE("other numbers are believed") {
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, double>);
  STATIC_REQUIRE(
      (std::is_void_v<detail::reference_for<ends>::type> && std::is_void_v<detail::reference_for<jet>::type>));
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, rounded<fixed<std::int16_t, 8>>>);
  STATIC_REQUIRE(detail::computes_alike<with_another_slope, fixed<std::int16_t, 8>>);
}

TEST_CASE("a loss that is another one for a sample of any class is noticed, and one that refuses the trial is not") {
  STATIC_REQUIRE_FALSE(is_one_loss<weighted_alone<0>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE_FALSE(is_one_loss<weighted_alone<3>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE(is_one_loss<weighted_alone<4>, labelled_sample<double, 1, 4>>);
  STATIC_REQUIRE(is_one_loss<of_targets_above_1, sample<double>>);
  STATIC_REQUIRE(is_one_loss<undefined_below_1, sample<double>>);
  STATIC_REQUIRE(detail::batch_computes_alike<of_targets_as_they_are, float, sample<double>>);
  STATIC_REQUIRE(is_one_loss<relative<false>, sample<double>>);
  STATIC_REQUIRE_FALSE(detail::batch_computes_alike<relative<true>, double, sample<double>>);
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<relative<true>, interval<double>, sample<double>>);
}

TEST_CASE("a loss that is another one near or far from the target, of doubles, is noticed") {
  using real = interval<double>;
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<capped_alone<1>, real, sample<double>>);
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<capped_alone<300>, real, sample<float>>);
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<capped_alone<300>, lanes<double, 4>, sample<double>>);
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<capped_alone<300>, dual<real>, sample<double>>);
  STATIC_REQUIRE(detail::loss_computes_alike<capped_alone<500>, real, sample<double>>);
  STATIC_REQUIRE_FALSE(detail::loss_computes_alike<capped_alone<1>, rounded<float>, sample<double>>);
  STATIC_REQUIRE(detail::loss_computes_alike<capped_alone<1>, fixed<std::int16_t, 8>, sample<double>>);
  STATIC_REQUIRE(detail::loss_computes_alike<capped_alone<1>, real, sample<real>>);
  CLAIMED bool near = detail::loss_agrees<capped_alone<300>, real, double, sample<double>>(3),
               far = detail::loss_agrees<capped_alone<300>, real, double, sample<double>>(7),
               sloped = detail::loss_agrees<weighted_alone<1>, real, double, labelled_sample<double, 1, 2>>(1);
  STATIC_REQUIRE((near && !far && !sloped));
}
