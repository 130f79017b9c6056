#ifndef DESCENT_LAYER_HPP
#define DESCENT_LAYER_HPP

#include <descent/arithmetic.hpp>
#include <descent/functions.hpp>
#include <descent/neuron.hpp>
#include <descent/random.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// A, and A′ by the value a = A(z) that it has there.
namespace activation {

/// A(z) = 1 / (1 + e⁻ᶻ), A′ = (1 − a) a
struct sigmoid {
  static constexpr const char* name = "descent::activation::sigmoid";

  template <number T>
  [[nodiscard]] static constexpr auto value(const T& z) -> T {
    using descent::sigmoid;
    return sigmoid(z);
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(const T& a) -> T {
    DESCENT_AS_WRITTEN
    return (static_cast<T>(1.0) - a) * a;
  }
};

/// A(z) = tanh z, A′ = 1 − a²
struct tanh {
  static constexpr const char* name = "descent::activation::tanh";

  template <number T>
  [[nodiscard]] static constexpr auto value(const T& z) -> T {
    using math::tanh;
    return tanh(z);
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(const T& a) -> T {
    DESCENT_AS_WRITTEN
    return (static_cast<T>(1.0) - a) * (static_cast<T>(1.0) + a);
  }
};

/// A(z) = z where z > 0, otherwise 0; A′ = 1 where a > 0, otherwise 0
struct rectifier {
  static constexpr const char* name = "descent::activation::rectifier";

  template <number T>
  [[nodiscard]] static constexpr auto value(const T& z) -> T {
    return rectified(z);
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(const T& a) -> T {
    return positive(a);
  }
};

/// A(z) = z, A′ = 1
struct linear {
  static constexpr const char* name = "descent::activation::linear";

  template <number T>
  [[nodiscard]] static constexpr auto value(const T& z) -> T {
    return z;
  }
  template <number T>
  [[nodiscard]] static constexpr auto slope(const T&) -> T {
    return static_cast<T>(1.0);
  }
};

}  // namespace activation

/// An activation of your own has these two, and a name if it is to be printed.
template <class A, class T>
concept activation_of = requires(const T& z) {
  { A::value(z) } -> std::same_as<T>;
  { A::slope(z) } -> std::same_as<T>;
};

namespace detail {

/// For the inputs of the first layer, which nothing can change.
struct no_slope {};

}  // namespace detail

/// ŷⱼ = A(bⱼ + Σᵢ wⱼᵢ xᵢ), j = 1 … Outputs. A layer has no numbers of its own: its parameters stand in the row of its
/// network, from place k on, b₁ w₁₁ w₁₂ … b₂ w₂₁ w₂₂ …, for each output the bias and then a weight for each input.
/// (Whole arrays and a place, because an evaluator charges twice as much for a pointer into one.)
template <std::size_t Inputs, std::size_t Outputs, class Activation = activation::sigmoid>
requires(Inputs > 0 && Outputs > 0) struct layer {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, parameters = Outputs * (1 + Inputs);
  using activation = Activation;

  /// ŷ of x.
  template <number T, std::size_t N>
  requires activation_of<Activation, T>
  static constexpr void forward(const T (&parameter)[N], std::size_t k, const T (&x)[Inputs], T (&y_hat)[Outputs]) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      T z = parameter[k++];
      for (std::size_t i = 0; i < Inputs; ++i, ++k) z = z + parameter[k] * x[i];
      y_hat[j] = Activation::value(z);
    }
  }

  /// From ∂E/∂ŷ, which for the last layer is ŷ − y, adds equation (6) for each weight,
  ///     ∂E/∂wⱼᵢ = ∂E/∂ŷⱼ · A′(zⱼ) · xᵢ,  the question's (ŷ − y) · (1 − ŷ) ŷ · x,
  /// and, for the layer before whose outputs these inputs are, ∂E/∂xᵢ = Σⱼ ∂E/∂ŷⱼ · A′(zⱼ) · wⱼᵢ: the chain rule, once
  /// by what the layer may change and once by what it was given. The inputs of the first layer have no slope.
  template <number T, std::size_t N, class Slope>
  requires activation_of<Activation, T>
  static constexpr void backward(const T (&parameter)[N], std::size_t k, const T (&x)[Inputs],
                                 const T (&y_hat)[Outputs], const T (&y_slope)[Outputs], T (&slope)[N],
                                 Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const T z_slope = y_slope[j] * Activation::slope(y_hat[j]);
      slope[k] = slope[k] + z_slope;
      ++k;
      for (std::size_t i = 0; i < Inputs; ++i, ++k) {
        slope[k] = slope[k] + z_slope * x[i];
        if constexpr (!std::same_as<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + z_slope * parameter[k];
      }
    }
  }

  /// Biases 0, weights drawn from [−r, r], r = √(6 / (Inputs + Outputs)) (Glorot and Bengio, 2010).
  template <number T, std::size_t N>
  static constexpr void draw(generator& random, T (&parameter)[N], std::size_t k) {
    const double r = math::sqrt(6.0 / static_cast<double>(Inputs + Outputs));
    for (std::size_t p = 0; p < parameters; ++p)
      parameter[k + p] = static_cast<T>(p % (1 + Inputs) == 0 ? 0.0 : random.uniform(-r, r));
  }
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_LAYER_HPP
