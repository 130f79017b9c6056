#ifndef DESCENT_NETWORK_TRIAL_HPP
#define DESCENT_NETWORK_TRIAL_HPP

#include <descent/network/activation.hpp>
#include <descent/network/batch.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/limits.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// An activation or a loss of your own may compute in lanes, of enclosures or of duals something else than of one float
// or double: it may call a function of its own that is for doubles only, where this library's is found for the others.
// So each is tried in constants, once for each type, near and far, on both sides of 0. Where one of the two is no
// constant, it is believed.

DESCENT_BEGIN

namespace descent {

namespace detail {

/// An activation or a loss of this library, which the tests try.
template <class Part>
concept is_tested = requires { requires Part::is_tested; };

/// Whether what a function gave of another number is the y that it gave of a float or double: equal in each lane;
/// otherwise up to rounding. The slope of a dual is not compared, and what is not finite is believed.
template <class Other, std::floating_point Number>
[[nodiscard]] constexpr auto agrees(const Other& other, Number y) -> bool {
  if (!finite(y)) return true;
  if constexpr (requires { other.slope; }) {
    return agrees(other.value, y);
  } else if constexpr (is_lanes<Other>) {
    return identical(other, Other{y});
  } else if constexpr (follows_a_program<Other>) {
    return agrees(other.computed(), y);
  } else {
    const double off = (sizeof(Number) < sizeof(double) ? 1e-4 : 1e-9) * (1 + static_cast<double>(y < 0 ? -y : y));
    if constexpr (std::floating_point<Other>)
      return absolute(other - y) <= off;
    else
      return other.lower <= y + off && y - off <= other.upper;
  }
}

/// The float or double that a number is held against; void for one that is believed.
template <class Other>
struct reference_for {
  using type = void;
};
template <class Number, std::size_t Size>
struct reference_for<lanes<Number, Size>> {
  using type = Number;
};
template <>
struct reference_for<interval<double>> {
  using type = double;
};
template <follows_a_program Other>
struct reference_for<Other> {
  using type = std::conditional_t<native_number<typename Other::scalar>, typename Other::scalar, void>;
};
template <class Value>
struct reference_for<dual<Value>> {
  using type = typename reference_for<Value>::type;
};
template <native_number Value>
struct reference_for<dual<Value>> {
  using type = Value;
};

/// The number that is tried: two lanes for lanes of any count.
template <class Other>
struct tried {
  using type = Other;
};
template <class Number, std::size_t Size>
struct tried<lanes<Number, Size>> {
  using type = lanes<Number, 2>;
};

inline constexpr double trial_z[] = {-50, -7.3, -0.6, 1.7, 4.2, 50};
using activation_trials = std::integer_sequence<int, 0, 1, 2, 3, 4, 5>;

/// An activation's value, or its slope.
template <class Activation, bool Slope, class Number>
[[nodiscard]] constexpr auto value_or_slope(const Number& z) -> Number {
  if constexpr (Slope)
    return Activation::slope(z, Activation::value(z));
  else
    return Activation::value(z);
}

/// Whether it is the same of two kinds of numbers.
template <class Activation, class Other, bool Slope, std::floating_point Number>
[[nodiscard]] constexpr auto activation_agrees(Number z) -> bool {
  return agrees(value_or_slope<Activation, Slope>(static_cast<Other>(z)), value_or_slope<Activation, Slope>(z));
}

template <class Activation, class Other, class Number, bool Slope, int Trial>
concept activation_differs = requires {
  requires !std::bool_constant<activation_agrees<Activation, Other, Slope>(Number(trial_z[Trial]))>::value;
};

template <class Activation, class Other, class Number, class Trials>
inline constexpr bool activation_differs_in = false;
template <class Activation, class Other, class Number, int... Trial>
inline constexpr bool activation_differs_in<Activation, Other, Number, std::integer_sequence<int, Trial...>> =
    (activation_differs<Activation, Other, Number, false, Trial> || ...) ||
    (activation_differs<Activation, Other, Number, true, Trial> || ...);

/// Whether an activation computes of the numbers that are a network's input what it computes of floats or doubles.
template <class Activation, class Input, class Number = typename reference_for<Input>::type>
inline constexpr bool computes_alike = true;
template <class Activation, class Input, native_number Number>
  requires(activation_for<Activation, Number> && !is_tested<Activation>)
inline constexpr bool computes_alike<Activation, Input, Number> =
    !activation_differs_in<Activation, typename tried<Input>::type, Number, activation_trials>;

// A loss is tried of outputs that are near 0 and 1, and far from them.
inline constexpr double trial_input[] = {0, 0.25, 0.5, 0.75}, trial_target[] = {0, 1, 0.25, 0.75},
                        trial_output[] = {0.001, 0.375, 0.625, 0.999, -40, -2.5, 3.5, 45};
using loss_trials = std::integer_sequence<int, 0, 1, 2, 3, 4, 5, 6, 7>;

/// A sample for a trial of a loss: another class each time, and targets from 0 to 1.
template <class Sample>
[[nodiscard]] constexpr auto trial_sample(std::size_t trial) -> Sample {
  using scalar = typename Sample::scalar;
  Sample s;
  for (std::size_t i = 0; i < Sample::inputs; ++i) data(s.x)[i] = static_cast<scalar>(trial_input[(trial + i) % 4]);
  if constexpr (has_label<Sample>)
    s.label = trial % Sample::outputs;
  else
    for (std::size_t j = 0; j < Sample::outputs; ++j) data(s.y)[j] = static_cast<scalar>(trial_target[(trial + j) % 4]);
  return s;
}

/// Outputs for it: the first four trials are near, the others far.
template <class Number, std::size_t Size>
struct trial_outputs {
  constexpr explicit trial_outputs(std::size_t trial) {
    for (std::size_t j = 0; j < Size; ++j)
      y_hat[j] = static_cast<Number>(trial_output[trial / 4 * 4 + (trial + 2 * j) % 4]);
  }
  Number y_hat[Size]{};
};

/// A loss and its slopes in Numbers.
template <class Loss, class Number, class Sample>
struct tried_loss {
  constexpr explicit tried_loss(std::size_t trial) {
    const trial_outputs<Number, Sample::outputs> of{trial};
    const auto s = as_given<Number>(trial_sample<Sample>(trial));
    value = Loss::value(s, of.y_hat);
    Loss::slope(s, of.y_hat, slope);
  }
  Number value, slope[Sample::outputs]{};
};

/// Whether the slopes of a batch, of one sample twice, are those of the sample.
template <class Loss, class Number, class Sample>
[[nodiscard]] constexpr auto batch_agrees(std::size_t trial) -> bool {
  using two = lanes<Number, 2>;
  const tried_loss<Loss, Number, Sample> alone{trial};
  const trial_outputs<two, Sample::outputs> of{trial};
  const Sample samples[] = {trial_sample<Sample>(trial), trial_sample<Sample>(trial)};
  two slope[Sample::outputs];
  Loss::slope(batch<Number, 2, Sample>{samples, stored_order{}, 0, 2}, of.y_hat, slope);
  bool all = true;
  for (std::size_t j = 0; j < Sample::outputs; ++j) all = all && agrees(slope[j], alone.slope[j]);
  return all;
}

/// Whether a loss of other numbers is that of floats or doubles.
template <class Loss, class Other, class Number, class Sample>
[[nodiscard]] constexpr auto loss_agrees(std::size_t trial) -> bool {
  const tried_loss<Loss, Other, Sample> other{trial};
  const tried_loss<Loss, Number, Sample> alone{trial};
  bool all = agrees(other.value, alone.value);
  for (std::size_t j = 0; j < Sample::outputs; ++j) all = all && agrees(other.slope[j], alone.slope[j]);
  return all;
}

template <class Loss, class Number, class Sample, int Trial>
concept batch_differs = requires { requires !std::bool_constant<batch_agrees<Loss, Number, Sample>(Trial)>::value; };
template <class Loss, class Other, class Number, class Sample, int Trial>
concept loss_differs =
    requires { requires !std::bool_constant<loss_agrees<Loss, Other, Number, Sample>(Trial)>::value; };

template <class Loss, class Number, class Sample, class Trials>
inline constexpr bool batch_differs_in = false;
template <class Loss, class Number, class Sample, int... Trial>
inline constexpr bool batch_differs_in<Loss, Number, Sample, std::integer_sequence<int, Trial...>> =
    (batch_differs<Loss, Number, Sample, Trial> || ...);

template <class Loss, class Other, class Number, class Sample, class Trials>
inline constexpr bool loss_differs_in = false;
template <class Loss, class Other, class Number, class Sample, int... Trial>
inline constexpr bool loss_differs_in<Loss, Other, Number, Sample, std::integer_sequence<int, Trial...>> =
    (loss_differs<Loss, Other, Number, Sample, Trial> || ...);

/// Whether the slopes of a batch are those of its samples.
template <class Loss, class Number, class Sample>
inline constexpr bool batch_computes_alike = true;
template <class Loss, class Number, class Sample>
  requires(!is_tested<Loss>)
inline constexpr bool batch_computes_alike<Loss, Number, Sample> = !batch_differs_in<Loss, Number, Sample, loss_trials>;

/// Whether a loss of the library's samples computes of a network's numbers what it computes of floats or doubles.
template <class Loss, class Other, class Sample, class Number = typename reference_for<Other>::type>
inline constexpr bool loss_computes_alike = true;
template <class Loss, class Other, class Sample, native_number Number>
  requires(batches<Sample> && !is_tested<Loss>)
inline constexpr bool loss_computes_alike<Loss, Other, Sample, Number> =
    !loss_differs_in<Loss, typename tried<Other>::type, Number, Sample, loss_trials>;

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_TRIAL_HPP
