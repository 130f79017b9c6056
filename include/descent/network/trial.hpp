#ifndef DESCENT_NETWORK_TRIAL_HPP
#define DESCENT_NETWORK_TRIAL_HPP

#include <descent/network/activation.hpp>
#include <descent/network/batch.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// An activation or a loss of your own may compute in lanes, of enclosures or of duals something else than of one float
// or double: it may call a function of its own that is for doubles only, where this library's is found for the others.
// So each is tried in a constant, once for each type, near and far, on both sides of 0. (A program in rounded numbers
// is run by the claims about it.)

DESCENT_BEGIN

namespace descent {

namespace detail {

/// Whether what a function gave of another number is the y that it gave of a float or double: the same bits in each
/// lane; otherwise up to rounding. The slope of a dual is not compared, and NaN is believed.
template <class Other, std::floating_point Number>
[[nodiscard]] constexpr auto agrees(const Other& other, Number y) -> bool {
  if (__builtin_isnan(y)) return true;
  if constexpr (requires { other.slope; }) {
    return agrees(other.value, y);
  } else if constexpr (is_lanes<Other>) {
    return identical(other, Other{y});
  } else if constexpr (follows_a_program<Other>) {
    return agrees(other.computed(), y);
  } else {
    const double off = 1e-9 * (1 + static_cast<double>(y < 0 ? -y : y));
    if constexpr (std::floating_point<Other>)
      return y - off <= other && other <= y + off;
    else
      return other.lower <= y + off && y - off <= other.upper;
  }
}

/// The float or double that another number is held against; void for one that is believed.
template <class Other>
struct tried_against {
  using type = void;
};
template <class Number, std::size_t Size>
struct tried_against<lanes<Number, Size>> {
  using type = Number;
};
template <class Other>
  requires requires(const Other& x) { x.lower, x.upper; }
struct tried_against<Other> {
  using type = double;
};
template <follows_a_program Other>
struct tried_against<Other> {
  using type = std::conditional_t<native_number<typename Other::scalar>, typename Other::scalar, void>;
};
template <class Other>
  requires requires(const Other& x) { x.value, x.slope; }
struct tried_against<Other> {
  using value = decltype(Other::value);
  using type = std::conditional_t<native_number<value>, value, typename tried_against<value>::type>;
};

/// Lanes of which two are enough for a trial, and other numbers themselves.
template <class Other>
struct tried_as {
  using type = Other;
};
template <class Number, std::size_t Size>
struct tried_as<lanes<Number, Size>> {
  using type = lanes<Number, 2>;
};

inline constexpr double trial_z[] = {-50, -7.3, -0.6, 1.7, 4.2, 50};
using trials = std::integer_sequence<int, 0, 1, 2, 3, 4, 5>;

/// An activation's value, or its slope, of a float or double.
template <class Activation, bool OfSlope, class Number>
[[nodiscard]] constexpr auto tried_part(const Number& z) -> Number {
  if constexpr (OfSlope)
    return Activation::slope(z, Activation::value(z));
  else
    return Activation::value(z);
}

/// Whether it is the same of a number of two kinds.
template <class Activation, class Other, bool OfSlope, std::floating_point Number>
[[nodiscard]] constexpr auto computes_alike_at(Number z) -> bool {
  return agrees(tried_part<Activation, OfSlope>(static_cast<Other>(z)), tried_part<Activation, OfSlope>(z));
}

template <class Activation, class Number, bool OfSlope, int Trial>
concept is_constant_at = requires {
  typename std::bool_constant<(static_cast<void>(tried_part<Activation, OfSlope>(Number(trial_z[Trial]))), true)>;
};
template <class Activation, class Other, class Number, bool OfSlope, int Trial>
concept computes_alike_in = !is_constant_at<Activation, Number, OfSlope, Trial> || requires {
  requires std::bool_constant<computes_alike_at<Activation, Other, OfSlope>(Number(trial_z[Trial]))>::value;
};

/// Whether an activation agrees in all trials. In lanes one must be a constant.
template <class Activation, class Other, class Number, class Trials>
inline constexpr bool computes_alike_in_all = false;
template <class Activation, class Other, class Number, int... Trial>
inline constexpr bool computes_alike_in_all<Activation, Other, Number, std::integer_sequence<int, Trial...>> =
    (computes_alike_in<Activation, Other, Number, false, Trial> && ...) &&
    (computes_alike_in<Activation, Other, Number, true, Trial> && ...) &&
    (!is_lanes<Other> || (is_constant_at<Activation, Number, false, Trial> || ...));

/// Whether an activation of floats or doubles computes of the numbers that are a network's input what it computes of
/// them.
template <class Activation, class Input, class Number = typename tried_against<Input>::type>
inline constexpr bool computes_alike = true;
template <class Activation, class Input, native_number Number>
  requires activation_for<Activation, Number>
inline constexpr bool computes_alike<Activation, Input, Number> =
    computes_alike_in_all<Activation, typename tried_as<Input>::type, Number, trials>;

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
concept loss_is_constant = requires { typename std::bool_constant<(tried_loss<Loss, Number, Sample>{Trial}, true)>; };
template <class Loss, class Number, class Sample, int Trial>
concept batch_agrees_in = !loss_is_constant<Loss, Number, Sample, Trial> ||
                          requires { requires std::bool_constant<batch_agrees<Loss, Number, Sample>(Trial)>::value; };
template <class Loss, class Other, class Number, class Sample, int Trial>
concept loss_agrees_in = !loss_is_constant<Loss, Number, Sample, Trial> || requires {
  requires std::bool_constant<loss_agrees<Loss, Other, Number, Sample>(Trial)>::value;
};

template <class Loss, class Number, class Sample, class Trials>
inline constexpr bool batch_agrees_in_all = false;
template <class Loss, class Number, class Sample, int... Trial>
inline constexpr bool batch_agrees_in_all<Loss, Number, Sample, std::integer_sequence<int, Trial...>> =
    (batch_agrees_in<Loss, Number, Sample, Trial> && ...);

template <class Loss, class Other, class Number, class Sample, class Trials>
inline constexpr bool loss_agrees_in_all = false;
template <class Loss, class Other, class Number, class Sample, int... Trial>
inline constexpr bool loss_agrees_in_all<Loss, Other, Number, Sample, std::integer_sequence<int, Trial...>> =
    (loss_agrees_in<Loss, Other, Number, Sample, Trial> && ...);

/// Whether the slopes of a batch are those of its samples, where these are constants.
template <class Loss, class Number, class Sample>
inline constexpr bool batch_computes_alike = batch_agrees_in_all<Loss, Number, Sample, loss_trials>;

/// Whether a loss of the library's samples computes of a network's numbers what it computes of floats or doubles.
template <class Loss, class Other, class Sample, class Number = typename tried_against<Other>::type>
inline constexpr bool loss_computes_alike = true;
template <class Loss, class Other, class Sample, native_number Number>
  requires batches<Sample>
inline constexpr bool loss_computes_alike<Loss, Other, Sample, Number> =
    loss_agrees_in_all<Loss, typename tried_as<Other>::type, Number, Sample, loss_trials>;

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_TRIAL_HPP
