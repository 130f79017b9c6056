#ifndef DESCENT_NETWORK_UNBIASED_LAYER_HPP
#define DESCENT_NETWORK_UNBIASED_LAYER_HPP

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/rows.hpp>
#include <descent/network/trial.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/random.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// ŷⱼ = A(zⱼ), zⱼ = Σᵢ wⱼᵢ xᵢ, j = 1 … Outputs: a layer without a bias. Its parameters are w₁₁ w₁₂ … w₂₁ w₂₂ …
/// (It is no flag of layer, which would cost networks with biases a twelfth more of the compiler's steps.)
template <std::size_t Inputs, std::size_t Outputs, class Activation = activation::sigmoid>
  requires sizes_of_a_layer<Inputs, Outputs>
struct unbiased_layer final {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, parameters = Outputs * Inputs;
  using activation = Activation;
  using without_activation = unbiased_layer<Inputs, Outputs, descent::activation::linear>;

  /// Computes z and ŷ from x. Where z is not needed, it may be the same array as ŷ.
  template <number Number, std::size_t Size, number Input>
    requires activation_for<Activation, Input>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const Input (&x)[Inputs],
                                Input (&z)[Outputs], Input (&y_hat)[Outputs]) {
    DESCENT_AS_WRITTEN
    static_assert(detail::computes_alike<Activation, Input>,
                  "descent: an activation must compute the same of every number");
    for (std::size_t j = 0; j < Outputs; ++j) {
      Input sum = parameter[k++] * x[0];
      for (std::size_t i = 1; i < Inputs; ++i, ++k) sum = sum + parameter[k] * x[i];
      y_hat[j] = Activation::value(z[j] = sum);
    }
  }

  /// Takes ∂E/∂ŷ back through the layer, as layer does.
  template <number Number, std::size_t Size, class Slope>
    requires activation_for<Activation, Number>
  static constexpr void backward(const Number (&parameter)[Size], std::size_t k, const Number (&x)[Inputs],
                                 const Number (&z)[Outputs], const Number (&y_hat)[Outputs],
                                 const Number (&y_slope)[Outputs], Number (&slope)[Size], Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const Number z_slope = y_slope[j] * Activation::slope(z[j], y_hat[j]);
      for (std::size_t i = 0; i < Inputs; ++i, ++k) {
        slope[k] = slope[k] + z_slope * x[i];
        if constexpr (!std::derived_from<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + z_slope * parameter[k];
      }
    }
  }

  /// The same for many samples, one after another.
  template <native_number Number, std::size_t Size, std::size_t Many, class Slope>
    requires activation_for<Activation, lanes<Number, Many>>
  static constexpr void backward(const Number (&parameter)[Size], std::size_t k, const lanes<Number, Many> (&x)[Inputs],
                                 const lanes<Number, Many> (&z)[Outputs], const lanes<Number, Many> (&y_hat)[Outputs],
                                 const lanes<Number, Many> (&y_slope)[Outputs], Number (&slope)[Size], Slope& x_slope) {
    const auto& rows = detail::rows_for(x, x_slope);
    for (std::size_t j = 0; j < Outputs; ++j) {
      const auto z_slope = y_slope[j] * Activation::slope(z[j], y_hat[j]);
      rows.add_times(z_slope, slope, k);
      for (std::size_t i = 0; i < Inputs; ++i, ++k)
        if constexpr (!std::derived_from<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + parameter[k] * z_slope;
    }
  }

  /// Draws weights from [−r, r], r = √(6 / fan).
  template <number Number, std::size_t Size>
  static constexpr void initialise(splitmix64& random, Number (&parameter)[Size], std::size_t k, std::size_t fan) {
    const double r = math::sqrt(6.0 / static_cast<double>(fan));
    for (std::size_t p = 0; p < parameters; ++p) parameter[k + p] = static_cast<Number>(random.uniform(-r, r));
  }
};

namespace detail {

/// Layers whose zⱼ is Σᵢ wⱼᵢ xᵢ, after bⱼ if they have it.
template <class Stage>
inline constexpr bool is_of_neurons = !requires { Stage::parameters; };  // a loss is no layer
template <std::size_t Inputs, std::size_t Outputs, class Activation>
inline constexpr bool is_of_neurons<layer<Inputs, Outputs, Activation>> = true;
template <std::size_t Inputs, std::size_t Outputs, class Activation>
inline constexpr bool is_of_neurons<unbiased_layer<Inputs, Outputs, Activation>> = true;

/// Whether all layers of a chain are.
template <class Layers>
inline constexpr bool are_of_neurons = false;
template <template <class...> class Chain, class... Stages>
inline constexpr bool are_of_neurons<Chain<Stages...>> = (is_of_neurons<Stages> && ...);

}  // namespace detail

/// A network whose layers are `layer`s and unbiased_layers, before a loss if one is named.
template <class Net>
concept network_of_neurons = detail::are_of_neurons<typename Net::layers>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_UNBIASED_LAYER_HPP
