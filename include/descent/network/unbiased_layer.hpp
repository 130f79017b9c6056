#ifndef DESCENT_NETWORK_UNBIASED_LAYER_HPP
#define DESCENT_NETWORK_UNBIASED_LAYER_HPP

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/rows.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/random.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

/// ŷⱼ = A(zⱼ), zⱼ = Σᵢ wⱼᵢ xᵢ, j = 1 … Outputs: a layer without a bias. Its parameters are w₁₁ w₁₂ … w₂₁ w₂₂ …
template <std::size_t Inputs, std::size_t Outputs, class Activation = activation::sigmoid>
  requires(Inputs > 0 && Outputs > 0)
struct unbiased_layer {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, parameters = Outputs * Inputs;
  using activation = Activation;
  using without_activation = unbiased_layer<Inputs, Outputs, descent::activation::linear>;

  /// Computes z and ŷ from x. Where z is not needed, it may be the same array as ŷ.
  template <number T, std::size_t N, number X>
    requires activation_for<Activation, X>
  static constexpr void forward(const T (&parameter)[N], std::size_t k, const X (&x)[Inputs], X (&z)[Outputs],
                                X (&y_hat)[Outputs]) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      X sum = parameter[k++] * x[0];
      for (std::size_t i = 1; i < Inputs; ++i, ++k) sum = sum + parameter[k] * x[i];
      y_hat[j] = Activation::value(z[j] = sum);
    }
  }

  /// Takes ∂E/∂ŷ back through the layer, as layer does.
  template <number T, std::size_t N, class Slope>
    requires activation_for<Activation, T>
  static constexpr void backward(const T (&parameter)[N], std::size_t k, const T (&x)[Inputs], const T (&z)[Outputs],
                                 const T (&y_hat)[Outputs], const T (&y_slope)[Outputs], T (&slope)[N],
                                 Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const T z_slope = y_slope[j] * Activation::slope(z[j], y_hat[j]);
      for (std::size_t i = 0; i < Inputs; ++i, ++k) {
        slope[k] = slope[k] + z_slope * x[i];
        if constexpr (!std::same_as<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + z_slope * parameter[k];
      }
    }
  }

  /// The same for many samples, one to a lane.
  template <native_number T, std::size_t N, std::size_t Many, class Slope>
    requires activation_for<Activation, lanes<T, Many>>
  static constexpr void backward(const T (&parameter)[N], std::size_t k,
                                 const std::type_identity_t<detail::rows_of<T, Inputs, Many>>& x,
                                 const lanes<T, Many> (&z)[Outputs], const lanes<T, Many> (&y_hat)[Outputs],
                                 const lanes<T, Many> (&y_slope)[Outputs], T (&slope)[N], Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const lanes<T, Many> z_slope = Activation::slope(z[j], y_hat[j]) * y_slope[j];
      x.add_times(z_slope.each(), slope, k);
      for (std::size_t i = 0; i < Inputs; ++i) {
        const T weight = parameter[k++];
        if constexpr (!std::same_as<Slope, detail::no_slope>) x_slope[i].v += weight * z_slope.v;
      }
    }
  }

  /// Draws weights from [−r, r], r = √(6 / (Inputs + Outputs)) (Glorot and Bengio, 2010).
  template <number T, std::size_t N>
  static constexpr void initialise(splitmix64& random, T (&parameter)[N], std::size_t k) {
    const double r = math::sqrt(6.0 / static_cast<double>(Inputs + Outputs));
    for (std::size_t p = 0; p < parameters; ++p) parameter[k + p] = static_cast<T>(random.uniform(-r, r));
  }
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_UNBIASED_LAYER_HPP
