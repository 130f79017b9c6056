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

// An activation or a loss of your own may compute in lanes, or of enclosures, something else than of one float or
// double: it may call a function of its own that is for doubles only, where this library's is found for the others. So
// each is tried in a constant, once for each type.

DESCENT_BEGIN

namespace descent {

namespace detail {

/// Whether what a function gave of another number is the y that it gave of a float or double: the same bits in each
/// lane; of an enclosure up to rounding, which it does not contain. The slope of a dual is not compared, and NaN is
/// believed.
template <class Other, std::floating_point Number>
[[nodiscard]] constexpr auto agrees(const Other& other, Number y) -> bool {
  if (__builtin_isnan(y)) return true;
  if constexpr (requires { other.slope; }) {
    return agrees(other.value, y);
  } else if constexpr (is_lanes<Other>) {
    return identical(other, Other{y});
  } else {
    const double off = 1e-9 * (1 + (y < 0 ? -y : y));
    return other.lower <= y + off && y - off <= other.upper;
  }
}

/// Whether an activation computes the same of a number of two kinds.
template <class Activation, class Other, std::floating_point Number>
[[nodiscard]] constexpr auto computes_alike_at(Number z) -> bool {
  const Number a = Activation::value(z);
  const Other z_of_other = static_cast<Other>(z), a_of_other = Activation::value(z_of_other);
  return agrees(a_of_other, a) && agrees(Activation::slope(z_of_other, a_of_other), Activation::slope(z, a));
}

/// The z of each trial, for all that an activation may do: far and near, on both sides of 0.
inline constexpr double trial[] = {-7.3, -0.6, 1.7, 4.2};

template <class Activation, class Number, int Trial>
concept is_constant_at =
    requires { typename std::bool_constant<(static_cast<void>(Activation::value(Number(trial[Trial]))), true)>; };
template <class Activation, class Other, class Number, int Trial>
concept computes_alike_in = !is_constant_at<Activation, Number, Trial> || requires {
  requires std::bool_constant<computes_alike_at<Activation, Other>(Number(trial[Trial]))>::value;
};

/// An activation of floats or doubles that computes of another number what it computes of them. (One that calls a
/// function of its own for doubles would find this library's for others.)
template <class Activation, class Other, class Number>
concept computes_alike_of =
    !activation_for<Activation, Number> ||
    (computes_alike_in<Activation, Other, Number, 0> && computes_alike_in<Activation, Other, Number, 1> &&
     computes_alike_in<Activation, Other, Number, 2> && computes_alike_in<Activation, Other, Number, 3>);

/// The same for a network's input. Numbers that are not held against a float or double are believed.
template <class Activation, class Input>
inline constexpr bool computes_alike = true;
template <class Activation, class Number, std::size_t Size>
inline constexpr bool computes_alike<Activation, lanes<Number, Size>> =
    (is_constant_at<Activation, Number, 0> || is_constant_at<Activation, Number, 1> ||
     is_constant_at<Activation, Number, 2> || is_constant_at<Activation, Number, 3>) &&
    computes_alike_of<Activation, lanes<Number, 2>, Number>;
template <class Activation, class Input>
  requires requires(const Input& x) { x.lower, x.upper; }
inline constexpr bool computes_alike<Activation, Input> = computes_alike_of<Activation, Input, double>;
template <class Activation, class Input>
  requires requires(const Input& x) { x.value, x.slope; }
inline constexpr bool computes_alike<Activation, Input> = computes_alike<Activation, decltype(Input::value)>;

inline constexpr double trial_quarter[] = {0, 0.25, 0.5, 0.75};

/// Four samples for the trial of a loss, of different classes, with inputs and targets from 0 to 1.
template <class Sample>
struct trial_samples {
  constexpr trial_samples() {
    using scalar = typename Sample::scalar;
    for (std::size_t l = 0; l < 4; ++l) {
      for (std::size_t i = 0; i < Sample::inputs; ++i)
        data(each[l].x)[i] = static_cast<scalar>(trial_quarter[(l + i) % 4]);
      if constexpr (has_label<Sample>)
        each[l].label = l % Sample::outputs;
      else
        for (std::size_t j = 0; j < Sample::outputs; ++j) data(each[l].y)[j] = static_cast<scalar>((l + j) % 2);
    }
  }
  Sample each[4]{};
};

/// ŷⱼ of the l-th.
template <class Number>
[[nodiscard]] constexpr auto trial_output(std::size_t l, std::size_t j) -> Number {
  return static_cast<Number>(trial_quarter[(l + 2 * j) % 4] + 0.125);
}

/// The slopes of a loss for each of them by itself.
template <class Loss, class Number, class Sample>
struct slopes_alone {
  constexpr slopes_alone() {
    const trial_samples<Sample> samples;
    for (std::size_t l = 0; l < 4; ++l) {
      Number y_hat[Sample::outputs]{};
      for (std::size_t j = 0; j < Sample::outputs; ++j) y_hat[j] = trial_output<Number>(l, j);
      Loss::slope(as_given<Number>(samples.each[l]), y_hat, slope[l]);
    }
  }
  Number slope[4][Sample::outputs]{};
};

/// Whether a loss has the same slopes in lanes.
template <class Loss, class Number, class Sample>
[[nodiscard]] constexpr auto slopes_are_alike() -> bool {
  using four = lanes<Number, 4>;
  const trial_samples<Sample> samples;
  const slopes_alone<Loss, Number, Sample> alone;
  four y_hat[Sample::outputs], slope[Sample::outputs];
  for (std::size_t j = 0; j < Sample::outputs; ++j)
    y_hat[j] = four{typename four::array{{trial_output<Number>(0, j), trial_output<Number>(1, j),
                                          trial_output<Number>(2, j), trial_output<Number>(3, j)}}};
  Loss::slope(batch<Number, 4, Sample>{samples.each, stored_order{}, 0, 4}, y_hat, slope);
  for (std::size_t j = 0; j < Sample::outputs; ++j)
    for (std::size_t l = 0; l < 4; ++l)
      if (slope[j][l] != alone.slope[l][j]) return false;
  return true;
}

/// A loss that computes in lanes what it computes of one sample, if that is a constant.
template <class Loss, class Number, class Sample>
concept loss_computes_alike = !requires {
  typename std::bool_constant<(slopes_alone<Loss, Number, Sample>{}, true)>;
} || requires { requires std::bool_constant<slopes_are_alike<Loss, Number, Sample>()>::value; };

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_TRIAL_HPP
