#ifndef DESCENT_NETWORK_LAYER_HPP
#define DESCENT_NETWORK_LAYER_HPP

#include <descent/network/activation.hpp>
#include <descent/network/rows.hpp>
#include <descent/network/trial.hpp>
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

/// Inputs and outputs of a layer: some of each, and no more weights than std::size_t counts in 64 such layers.
template <std::size_t Inputs, std::size_t Outputs>
concept sizes_of_a_layer = Inputs > 0 && Outputs > 0 && Inputs < static_cast<std::size_t>(-1) / 64 / Outputs;

/// ŷⱼ = A(zⱼ), zⱼ = bⱼ + Σᵢ wⱼᵢ xᵢ, j = 1 … Outputs. The parameters are part of the network's array, from index k on:
/// b₁ w₁₁ w₁₂ … b₂ w₂₁ w₂₂ …, for each output the bias and a weight for each input. (Functions take the whole array and
/// an index, because a pointer into an array costs twice as much at compile time.)
template <std::size_t Inputs, std::size_t Outputs, class Activation = activation::sigmoid>
  requires sizes_of_a_layer<Inputs, Outputs>
struct layer final {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, parameters = Outputs * (1 + Inputs);
  using activation = Activation;
  using without_activation = layer<Inputs, Outputs, descent::activation::linear>;

  /// Computes z and ŷ from x. Where z is not needed, it may be the same array as ŷ.
  template <number Number, std::size_t Size, number Input>
    requires activation_for<Activation, Input>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const Input (&x)[Inputs],
                                Input (&z)[Outputs], Input (&y_hat)[Outputs]) {
    DESCENT_AS_WRITTEN
    static_assert(detail::computes_alike<Activation, Input>,
                  "descent: an activation must compute the same of every number");
    for (std::size_t j = 0; j < Outputs; ++j) {
      Input sum = static_cast<Input>(parameter[k++]);
      for (std::size_t i = 0; i < Inputs; ++i, ++k) sum = sum + parameter[k] * x[i];
      y_hat[j] = Activation::value(z[j] = sum);
    }
  }

  /// Takes ∂E/∂ŷ back through the layer by the chain rule:
  ///     ∂E/∂wⱼᵢ = ∂E/∂ŷⱼ · A′(zⱼ) · xᵢ, equation (6) for each weight, is added to the slopes;
  ///     ∂E/∂xᵢ = Σⱼ ∂E/∂ŷⱼ · A′(zⱼ) · wⱼᵢ is the ∂E/∂ŷ of the layer before.
  template <number Number, std::size_t Size, class Slope>
    requires activation_for<Activation, Number>
  static constexpr void backward(const Number (&parameter)[Size], std::size_t k, const Number (&x)[Inputs],
                                 const Number (&z)[Outputs], const Number (&y_hat)[Outputs],
                                 const Number (&y_slope)[Outputs], Number (&slope)[Size], Slope& x_slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t j = 0; j < Outputs; ++j) {
      const Number z_slope = y_slope[j] * Activation::slope(z[j], y_hat[j]);
      slope[k] = slope[k] + z_slope;
      ++k;
      for (std::size_t i = 0; i < Inputs; ++i, ++k) {
        slope[k] = slope[k] + z_slope * x[i];
        if constexpr (!std::derived_from<Slope, detail::no_slope>) x_slope[i] = x_slope[i] + z_slope * parameter[k];
      }
    }
  }

  // The same for many samples, one to a lane, with the vectors themselves, because operators of lanes would be calls.
  // (A weight has a name, because g++ would read it once for each lane.)

  template <native_number Number, std::size_t Size, std::size_t Many>
    requires activation_for<Activation, lanes<Number, Many>>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const lanes<Number, Many> (&x)[Inputs],
                                lanes<Number, Many> (&z)[Outputs], lanes<Number, Many> (&y_hat)[Outputs]) {
    DESCENT_AS_WRITTEN
    static_assert(detail::computes_alike<Activation, lanes<Number, Many>>,
                  "descent: an activation must compute the same of every number");
    for (std::size_t j = 0; j < Outputs; ++j) {
      z[j] = lanes<Number, Many>{parameter[k]};
      detail::add_weighted(z[j], parameter, k + 1, x);
      k += 1 + Inputs;
      y_hat[j] = Activation::value(z[j]);
    }
  }

  /// Adds the slopes of one sample after another: those of all weights of an output in one expression.
  template <native_number Number, std::size_t Size, std::size_t Many, class Slope>
    requires activation_for<Activation, lanes<Number, Many>>
  static constexpr void backward(const Number (&parameter)[Size], std::size_t k, const lanes<Number, Many> (&x)[Inputs],
                                 const lanes<Number, Many> (&z)[Outputs], const lanes<Number, Many> (&y_hat)[Outputs],
                                 const lanes<Number, Many> (&y_slope)[Outputs], Number (&slope)[Size], Slope& x_slope) {
    DESCENT_AS_WRITTEN
    const auto& rows = detail::rows_for(x, x_slope);
    for (std::size_t j = 0; j < Outputs; ++j) {
      const lanes<Number, Many> z_slope = Activation::slope(z[j], y_hat[j]) * y_slope[j];
      slope[k] = detail::add_lanes(slope[k], z_slope, std::make_index_sequence<Many>{});
      rows.add_times(z_slope, slope, ++k);
      for (std::size_t i = 0; i < Inputs; ++i) {
        const Number weight = parameter[k++];
        if constexpr (!std::derived_from<Slope, detail::no_slope>) x_slope[i].v += weight * z_slope.v;
      }
    }
  }

  /// Sets biases to 0 and draws weights from [−r, r], r = √(6 / fan).
  template <number Number, std::size_t Size>
  static constexpr void initialise(splitmix64& random, Number (&parameter)[Size], std::size_t k, std::size_t fan) {
    const double r = math::sqrt(6.0 / static_cast<double>(fan));
    for (std::size_t p = 0; p < parameters; ++p)
      parameter[k + p] = static_cast<Number>(p % (1 + Inputs) == 0 ? 0.0 : random.uniform(-r, r));
  }
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_LAYER_HPP
