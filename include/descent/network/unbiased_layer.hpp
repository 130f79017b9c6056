#ifndef DESCENT_NETWORK_UNBIASED_LAYER_HPP
#define DESCENT_NETWORK_UNBIASED_LAYER_HPP

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/random.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// sum + a · b; of lanes, sum + each product, one after another.
template <class T>
[[nodiscard]] constexpr auto added_product(const T& sum, const T& a, const T& b) -> T {
  DESCENT_AS_WRITTEN
  return sum + a * b;
}

template <class T, std::size_t N>
[[nodiscard]] constexpr auto added_product(const T& sum, const lanes<T, N>& a, const lanes<T, N>& b) -> T {
  return add_products(sum, a, b, std::make_index_sequence<N>{});
}

}  // namespace detail

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

  /// Takes ∂E/∂ŷ back through the layer, as layer does. x may be lanes.
  template <number T, std::size_t N, number X, class Slope>
    requires activation_for<Activation, X>
  static constexpr void backward(const T (&parameter)[N], std::size_t k, const X (&x)[Inputs], const X (&z)[Outputs],
                                 const X (&y_hat)[Outputs], const X (&y_slope)[Outputs], T (&slope)[N],
                                 Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const X z_slope = y_slope[j] * Activation::slope(z[j], y_hat[j]);
      for (std::size_t i = 0; i < Inputs; ++i, ++k) {
        slope[k] = detail::added_product(slope[k], z_slope, x[i]);
        if constexpr (!std::same_as<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + z_slope * parameter[k];
      }
    }
  }

  /// Draws weights from [−r, r], r = √(6 / fan).
  template <number T, std::size_t N>
  static constexpr void initialise(splitmix64& random, T (&parameter)[N], std::size_t k, std::size_t fan) {
    const double r = math::sqrt(6.0 / static_cast<double>(fan));
    for (std::size_t p = 0; p < parameters; ++p) parameter[k + p] = static_cast<T>(random.uniform(-r, r));
  }
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_UNBIASED_LAYER_HPP
