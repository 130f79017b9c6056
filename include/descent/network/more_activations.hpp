#ifndef DESCENT_NETWORK_MORE_ACTIVATIONS_HPP
#define DESCENT_NETWORK_MORE_ACTIVATIONS_HPP

#include <descent/number/activation_functions.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>

// Activations beside those of activation.hpp, which a network of layers always includes.

DESCENT_BEGIN

namespace descent {

/// A number that can be rectified and compared: relu(a), relu_slope(a), greater(a, b).
template <class Number>
concept number_with_leaky_relu = number_with_relu<Number> && (native_number<Number> || requires(const Number& a) {
                                   { greater(a, a) } -> std::same_as<Number>;
                                 });

namespace activation {

/// A(z) = max(z, z / 100), A′ = 1 where z > 0, otherwise 1 / 100. NaN gives NaN.
struct leaky_relu final {
  static constexpr const char* name = "descent::activation::leaky_relu";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number_with_leaky_relu Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    DESCENT_AS_WRITTEN
    return (max)(z, detail::ratio<Number>(1.0, 100.0) * z);
  }
  /// A(u)′ = A′(u) u′, at 0 too.
  template <number_with_leaky_relu Number>
  [[nodiscard]] static constexpr auto value(dual<Number> u) -> dual<Number> {
    DESCENT_AS_WRITTEN
    return dual<Number>{value(u.value), slope(u.value, u.value) * u.slope};
  }
  template <number_with_leaky_relu Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number) -> Number {
    return (max)(relu_slope(z), detail::ratio<Number>(1.0, 100.0));
  }
};

/// A(z) = log(1 + e^z), A′ is the sigmoid.
struct softplus final {
  static constexpr const char* name = "descent::activation::softplus";
  static constexpr bool in_lanes = true, is_tested = true;

  template <math::number_with_softplus Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::softplus;
    return softplus(z);
  }
  template <number Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number) -> Number {
    using descent::sigmoid;
    return sigmoid(z);
  }
};

/// A(z) = z / (1 + |z|), A′ = (1 − |a|)²
struct softsign final {
  static constexpr const char* name = "descent::activation::softsign";
  static constexpr bool in_lanes = true, is_tested = true;

  template <math::number_with_softsign Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::softsign;
    return softsign(z);
  }
  template <math::number_with_softsign Number>
  [[nodiscard]] static constexpr auto slope(Number, Number a) -> Number {
    DESCENT_AS_WRITTEN
    return square(static_cast<Number>(1.0) - (abs)(a));
  }
};

/// A(z) = z σ(z), A′ = σ + a (1 − σ), where σ is the sigmoid of z. It falls down to −0.2785 at z = −1.2785, then rises.
struct silu final {
  static constexpr const char* name = "descent::activation::silu";
  static constexpr bool in_lanes = true, is_tested = true;

  template <math::number_with_silu Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::silu;
    return silu(z);
  }
  template <math::number_with_silu Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number a) -> Number {
    return math::silu_slope(z, a);
  }
};

}  // namespace activation

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_MORE_ACTIVATIONS_HPP
