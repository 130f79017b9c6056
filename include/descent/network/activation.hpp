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

/// An activation for numbers T: value(z) is a = A(z), and slope(z, a) is A′(z). An activation of your own has these
/// two, a name if it is to be printed, and `in_lanes = true` if neither branches on z: training in batches is then
/// cheaper at compile time.
template <class A, class T>
concept activation_for = requires(const T& z, const T& a) {
  { A::value(z) } -> std::same_as<T>;
  { A::slope(z, a) } -> std::same_as<T>;
};

namespace detail {

/// A part of a network whose functions never branch on a number, so that they take lanes too.
template <class Part>
concept in_lanes = requires { requires Part::in_lanes; };

}  // namespace detail

namespace activation {

/// A(z) = 1 / (1 + e⁻ᶻ), A′ = (1 − a) a
struct sigmoid {
  static constexpr const char* name = "descent::activation::sigmoid";
  static constexpr bool in_lanes = true;

  template <number T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    using descent::sigmoid;
    return sigmoid(z);
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(T, T a) -> T {
    DESCENT_AS_WRITTEN
    return (static_cast<T>(1.0) - a) * a;
  }
};

/// A(z) = tanh z, A′ = 1 − a²
struct tanh {
  static constexpr const char* name = "descent::activation::tanh";
  static constexpr bool in_lanes = true;

  template <number_with_tanh T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    using math::tanh;
    return tanh(z);
  }
  template <number_with_tanh T>
  [[nodiscard]] static constexpr auto slope(T, T a) -> T {
    DESCENT_AS_WRITTEN
    return (static_cast<T>(1.0) - a) * (static_cast<T>(1.0) + a);
  }
};

/// A(z) = max(z, 0), A′ = 1 where z > 0, otherwise 0, at 0 too
struct relu {
  static constexpr const char* name = "descent::activation::relu";
  static constexpr bool in_lanes = true;

  template <number_with_relu T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    using descent::relu;
    return relu(z);
  }
  template <number_with_relu T>
  [[nodiscard]] static constexpr auto slope(T, T a) -> T {
    return relu_slope(a);
  }
};

/// A(z) = z, A′ = 1
struct linear {
  static constexpr const char* name = "descent::activation::linear";
  static constexpr bool in_lanes = true;

  template <number T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return z;
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};

}  // namespace activation

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_ACTIVATION_HPP
