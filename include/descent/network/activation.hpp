#ifndef DESCENT_NETWORK_ACTIVATION_HPP
#define DESCENT_NETWORK_ACTIVATION_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

/// An activation for numbers: value(z) is a = A(z), and slope(z, a) is A′(z). An activation of your own has these
/// two, a name if it is to be printed, and `in_lanes = true` if neither branches on z, and constants are integers or
/// converted to z's type: training in batches is then cheaper at compile time, and predict takes many rows at a time.
/// What it calls is of this library, so that it is one function of every number (trial.hpp).
template <class Activation, class Number>
concept activation_for = requires(const Number& z, const Number& a) {
  { Activation::value(z) } -> std::same_as<Number>;
  { Activation::slope(z, a) } -> std::same_as<Number>;
};

namespace detail {

/// A part of a network whose functions never branch on a number, so that they take lanes too.
template <class Part>
concept in_lanes = requires { requires Part::in_lanes; };

}  // namespace detail

namespace activation {

/// A(z) = 1 / (1 + e⁻ᶻ), A′ = (1 − a) a
struct sigmoid final {
  static constexpr const char* name = "descent::activation::sigmoid";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using descent::sigmoid;
    return sigmoid(z);
  }
  template <number Number>
  [[nodiscard]] static constexpr auto slope(Number, Number a) -> Number {
    DESCENT_AS_WRITTEN
    return (static_cast<Number>(1.0) - a) * a;
  }
};

/// A(z) = tanh z, A′ = 1 − a²
struct tanh final {
  static constexpr const char* name = "descent::activation::tanh";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number_with_tanh Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::tanh;
    return tanh(z);
  }
  template <number_with_tanh Number>
  [[nodiscard]] static constexpr auto slope(Number, Number a) -> Number {
    DESCENT_AS_WRITTEN
    return (static_cast<Number>(1.0) - a) * (static_cast<Number>(1.0) + a);
  }
};

/// A(z) = max(z, 0), A′ = 1 where z > 0, otherwise 0, at 0 too
struct relu final {
  static constexpr const char* name = "descent::activation::relu";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number_with_relu Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using descent::relu;
    return relu(z);
  }
  template <number_with_relu Number>
  [[nodiscard]] static constexpr auto slope(Number, Number a) -> Number {
    return relu_slope(a);
  }
};

/// A(z) = z, A′ = 1
struct linear final {
  static constexpr const char* name = "descent::activation::linear";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    return z;
  }
  template <number Number>
  [[nodiscard]] static constexpr auto slope(Number, Number) -> Number {
    return static_cast<Number>(1.0);
  }
};

}  // namespace activation

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_ACTIVATION_HPP
