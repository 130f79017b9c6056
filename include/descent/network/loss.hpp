#ifndef DESCENT_NETWORK_LOSS_HPP
#define DESCENT_NETWORK_LOSS_HPP

#include <descent/network/activation.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ratio.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

// A loss is the end of a network: E of one sample by the outputs ŷ, and ∂E/∂ŷ.

DESCENT_BEGIN

namespace descent {

/// E = ½ Σⱼ (ŷⱼ − yⱼ)²
struct squared_error final {
  static constexpr const char* name = "descent::squared_error";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&y_hat)[Sample::outputs]) -> Number {
    DESCENT_AS_WRITTEN
    Number sum{};
    for (std::size_t j = 0; j < Sample::outputs; ++j)
      sum = sum + square(y_hat[j] - static_cast<Number>(s.targets()[j]));
    return detail::half<Number>() * sum;
  }

  /// ∂E/∂ŷⱼ = ŷⱼ − yⱼ
  template <number Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[Sample::outputs],
                              Number (&slope)[Sample::outputs]) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Sample::outputs; ++j) slope[j] = y_hat[j] - static_cast<Number>(s.targets()[j]);
  }
};

/// E = Σⱼ (ŷⱼ − yⱼ)² / Outputs, without the ½: the mean squared error of most frameworks.
struct mean_squared_error final {
  static constexpr const char* name = "descent::mean_squared_error";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&y_hat)[Sample::outputs]) -> Number {
    DESCENT_AS_WRITTEN
    return detail::ratio<Number>(2.0, static_cast<double>(Sample::outputs)) * squared_error::value(s, y_hat);
  }

  /// ∂E/∂ŷⱼ = 2 (ŷⱼ − yⱼ) / Outputs
  template <number Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[Sample::outputs],
                              Number (&slope)[Sample::outputs]) {
    DESCENT_AS_WRITTEN
    squared_error::slope(s, y_hat, slope);
    const auto share = detail::ratio<Number>(2.0, static_cast<double>(Sample::outputs));
    for (std::size_t j = 0; j < Sample::outputs; ++j) slope[j] = share * slope[j];
  }
};

namespace detail {

template <class Activation, class... Others>
inline constexpr bool one_of = (std::same_as<Activation, Others> || ...);

/// Refuses a label that names no class.
template <std::size_t Classes>
constexpr void check_label(std::size_t label) {
  if (label >= Classes) label_must_name_a_class(label);
}

/// A batch of samples, each with a label in a lane of its own. (A network of lanes has one sample for all of them.)
template <class Sample>
concept has_labels_in_lanes = requires(const Sample& s) { s.label.of_class; };

/// A finite number m near the largest ŷⱼ.
template <number Number, std::size_t Size>
[[nodiscard]] constexpr auto center(const Number* y_hat) -> double {
  double most = leading_value(y_hat[0]);
  for (std::size_t j = 1; j < Size; ++j)
    if (most < leading_value(y_hat[j])) most = leading_value(y_hat[j]);
  return is_enclosure<Number> && !finite(most) ? 0 : most;
}

/// A number with an m of its kind: each lane has one, and a program rounds ŷⱼ − m.
template <class Number>
inline constexpr bool has_own_center = is_lanes<Number> || follows_a_program<Number>;
template <class Number>
  requires requires(const Number& x) { x.value, x.slope; }
inline constexpr bool has_own_center<Number> = has_own_center<decltype(Number::value)>;

/// The largest ŷⱼ; of duals its value, a constant.
template <number Number, std::size_t Size>
  requires has_own_center<Number>
[[nodiscard]] constexpr auto center(const Number* y_hat) -> Number {
  if constexpr (requires { y_hat->slope; }) {
    decltype(Number::value) value[Size]{};
    for (std::size_t j = 0; j < Size; ++j) value[j] = y_hat[j].value;
    return Number{center<decltype(Number::value), Size>(value)};
  } else {
    Number most = y_hat[0];
    for (std::size_t j = 1; j < Size; ++j) most = greater(most, y_hat[j]);
    return most;
  }
}

/// e^(ŷⱼ − m) and their sum. They do not overflow, and m cancels in softmax and in the cross-entropy.
template <number_with_exp_and_log Number, std::size_t Size>
struct exponentials {
  constexpr explicit exponentials(const Number* y_hat) : m(static_cast<Number>(center<Number, Size>(y_hat))) {
    DESCENT_AS_WRITTEN
    using math::exp;
    for (std::size_t j = 0; j < Size; ++j) {
      if constexpr (std::floating_point<Number>)
        if (y_hat[j] < m - 1000) continue;  // it is 0 (and g++ refuses a difference that overflows)
      if constexpr (follows_a_program<Number>)
        e[j] = exp(lesser(y_hat[j] - m, Number{}));  // (an enclosure does not know that it is not above 0)
      else
        e[j] = exp(y_hat[j] - m);
      sum = sum + e[j];
    }
    if constexpr (follows_a_program<Number>) sum = greater(sum, static_cast<Number>(1.0));  // one of them is 1
  }

  Number m;
  Number e[Size]{};
  Number sum{};
};

}  // namespace detail

namespace activation {

struct leaky_relu;
struct softplus;
struct softsign;
struct silu;
struct single_tanh;
struct single_sigmoid;

}  // namespace activation

/// E = −ln softmax(ŷ)_label = m + ln Σⱼ e^(ŷⱼ − m) − ŷ_label, for every m. The last layer of the network is linear.
/// Refused: a label that names no class; a last layer with an activation of this library that is not linear.
struct cross_entropy final {
  static constexpr const char* name = "descent::cross_entropy";
  static constexpr bool in_lanes = true, is_tested = true;
  template <class Activation>
  static constexpr bool follows =
      !detail::one_of<Activation, activation::sigmoid, activation::tanh, activation::relu, activation::leaky_relu,
                      activation::softplus, activation::softsign, activation::silu, activation::single_tanh,
                      activation::single_sigmoid>;

  template <number_with_exp_and_log Number, detail::has_label Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&y_hat)[Sample::outputs]) -> Number {
    DESCENT_AS_WRITTEN
    using math::log;
    if constexpr (!detail::has_labels_in_lanes<Sample>) detail::check_label<Sample::outputs>(s.label);
    const detail::exponentials<Number, Sample::outputs> of{y_hat};
    if constexpr (detail::has_labels_in_lanes<Sample>)
      return log(of.sum) - (s.at_label(y_hat) - of.m);
    else
      return log(of.sum) - (y_hat[s.label] - of.m);
  }

  /// ∂E/∂ŷⱼ = softmax(ŷ)ⱼ − 1 for the label, softmax(ŷ)ⱼ for the other classes.
  template <number_with_exp_and_log Number, detail::has_label Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[Sample::outputs],
                              Number (&slope)[Sample::outputs]) {
    DESCENT_AS_WRITTEN
    if constexpr (!detail::has_labels_in_lanes<Sample>) detail::check_label<Sample::outputs>(s.label);
    const detail::exponentials<Number, Sample::outputs> of{y_hat};
    const Number share = static_cast<Number>(1.0) / of.sum;
    for (std::size_t j = 0; j < Sample::outputs; ++j) slope[j] = of.e[j] * share;
    if constexpr (detail::has_labels_in_lanes<Sample>)
      for (std::size_t j = 0; j < Sample::outputs; ++j) slope[j] = slope[j] - s.label.of_class[j];
    else
      slope[s.label] = slope[s.label] - static_cast<Number>(1.0);
  }
};

/// A loss for samples of one type and numbers of another. A loss of your own has these two functions, and a name if it
/// is to be printed.
template <class Loss, class Sample, class Number>
concept loss_for = requires(const Sample& s, const Number (&y_hat)[Sample::outputs], Number (&slope)[Sample::outputs]) {
  { Loss::value(s, y_hat) } -> std::same_as<Number>;
  Loss::slope(s, y_hat, slope);
};

namespace detail {

/// A loss that is given the z of the last layer instead of ŷ = A(z): `of_z = true`. Its slope is ∂E/∂z.
template <class Loss>
concept loss_of_z = requires { requires Loss::of_z; };

/// A last activation that a loss does not refuse: `follows<Activation>`, if it has one.
template <class Loss, class Activation>
concept follows = !requires { Loss::template follows<Activation>; } || Loss::template follows<Activation>;

}  // namespace detail

/// The loss of a network that names none: squared_error for samples with targets, cross_entropy for those with a label.
template <class Sample>
using default_loss = std::conditional_t<detail::has_label<Sample>, cross_entropy, squared_error>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_LOSS_HPP
