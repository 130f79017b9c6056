#ifndef DESCENT_NETWORK_QUANTIZED_HPP
#define DESCENT_NETWORK_QUANTIZED_HPP

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

// A trained network in integers, for a processor without floating point. Formats are chosen layer by layer, so that no
// input that its format can hold overflows anything: nothing has to be checked when it runs.

DESCENT_BEGIN

namespace descent {

constexpr void weights_must_fit_into_the_integers(auto largest) {
  detail::refuse(__func__, detail::leading_value(largest));
}
constexpr void outputs_must_fit_into_16_bits(auto largest) { detail::refuse(__func__, detail::leading_value(largest)); }

namespace detail {

/// An activation in integers: its format where that is the same for every layer, and its value.
template <class Activation>
struct in_integers;

template <>
struct in_integers<activation::tanh> {
  using output = fixed<std::int16_t, 15>;
  template <class Output>
  [[nodiscard]] static constexpr auto value(const auto& z) {
    return wide_tanh(z);
  }
};

template <>
struct in_integers<activation::sigmoid> {
  using output = fixed<std::int16_t, 15>;
  template <class Output>
  [[nodiscard]] static constexpr auto value(const auto& z) {
    return wide_sigmoid(z);
  }
};

template <>
struct in_integers<activation::single_tanh> : in_integers<activation::tanh> {};
template <>
struct in_integers<activation::single_sigmoid> : in_integers<activation::sigmoid> {};

template <>
struct in_integers<activation::linear> {
  template <class Output>
  [[nodiscard]] static constexpr auto value(const auto& z) {
    return to<Output>(z);
  }
};

template <>
struct in_integers<activation::relu> {
  template <class Output>
  [[nodiscard]] static constexpr auto value(const auto& z) {
    return to<Output>(relu(z));
  }
};

/// The parameters of a layer, those of the network's array from index k on.
template <class Layer>
struct rows_of_layer {
  static constexpr std::size_t biases = Layer::parameters == Layer::outputs * Layer::inputs ? 0 : 1,
                               row = Layer::inputs + biases;

  [[nodiscard]] static constexpr auto bias(const auto& parameter, std::size_t k, std::size_t j) -> double {
    return biases == 0 ? 0 : static_cast<double>(parameter[k + j * row]);
  }
  [[nodiscard]] static constexpr auto weight(const auto& parameter, std::size_t k, std::size_t j, std::size_t i)
      -> double {
    return static_cast<double>(parameter[k + j * row + biases + i]);
  }
};

[[nodiscard]] constexpr auto magnitude(std::int64_t v) noexcept -> std::int64_t { return v < 0 ? -v : v; }

/// The largest sum of a layer, in units of its last place, over every input that its format can hold; 2³² or more if a
/// weight does not fit.
template <class Layer, class Input, class Int>
[[nodiscard]] constexpr auto largest_sum(const auto& parameter, std::size_t k, int weight_bits) -> std::int64_t {
  DESCENT_AS_WRITTEN
  using rows = rows_of_layer<Layer>;
  const double unit = static_cast<double>(std::int64_t{1} << weight_bits),
               sum_unit = unit * static_cast<double>(std::int64_t{1} << Input::fraction_bits);
  std::int64_t most = 0;
  for (std::size_t j = 0; j < Layer::outputs; ++j) {
    std::int64_t sum = magnitude(nearest_integer(rows::bias(parameter, k, j) * sum_unit));
    for (std::size_t i = 0; i < Layer::inputs; ++i) {
      const std::int64_t weight = nearest_integer(rows::weight(parameter, k, j, i) * unit);
      sum += fits<Int>(weight) ? magnitude(weight) * (std::int64_t{1} << (8 * sizeof(typename Input::integer) - 1))
                               : std::int64_t{1} << 32;
    }
    if (sum > most) most = sum;
  }
  return most;
}

/// The most fraction bits with which all weights fit into an Int, and all sums into 32 bits.
/// Refused: weights that do not fit with any.
template <class Layer, class Input, class Int>
[[nodiscard]] constexpr auto weight_bits_of(const auto& parameter, std::size_t k) -> int {
  for (std::size_t p = k; p < k + Layer::parameters; ++p)
    if (const double w = static_cast<double>(parameter[p]); !(-0x1p31 < w && w < 0x1p31))
      weights_must_fit_into_the_integers(w);
  for (int bits = 30 - Input::fraction_bits; bits >= 0; --bits)
    if (largest_sum<Layer, Input, Int>(parameter, k, bits) <= (std::numeric_limits<std::int32_t>::max)()) return bits;
  double most = 0;
  for (std::size_t p = k; p < k + Layer::parameters; ++p)
    if (const double w = static_cast<double>(parameter[p]); most < w || most < -w) most = w;
  weights_must_fit_into_the_integers(most);
  return 0;
}

/// The most fraction bits with which every output fits into 16 bits, as one that is rounded up.
/// Refused: outputs that do not fit with any.
template <class Layer, class Input, class Int>
[[nodiscard]] constexpr auto output_bits_of(const auto& parameter, std::size_t k, int weight_bits) -> int {
  const int sum_bits = weight_bits + Input::fraction_bits;
  const std::int64_t most = largest_sum<Layer, Input, Int>(parameter, k, weight_bits);
  for (int bits = sum_bits < 15 ? sum_bits : 15; bits >= 0; --bits)
    if ((most >> (sum_bits - bits)) + 1 <= (std::numeric_limits<std::int16_t>::max)()) return bits;
  outputs_must_fit_into_16_bits(static_cast<double>(most) / static_cast<double>(std::int64_t{1} << sum_bits));
  return 0;
}

/// A layer of a network in integers, with the parameters from index Offset on.
template <const auto& Net, std::size_t Offset, class Layer, class Input, class Int>
struct quantized_layer {
  using rows = rows_of_layer<Layer>;
  using activation = in_integers<typename Layer::activation>;
  static constexpr int weight_bits = weight_bits_of<Layer, Input, Int>(Net.parameter, Offset);
  using weight = fixed<Int, weight_bits>;
  using sum = fixed<std::int32_t, weight_bits + Input::fraction_bits>;

  [[nodiscard]] static constexpr auto output_format() {
    if constexpr (requires { typename activation::output; })
      return typename activation::output{};
    else
      return fixed<std::int16_t, output_bits_of<Layer, Input, Int>(Net.parameter, Offset, weight_bits)>{};
  }
  using output = decltype(output_format());

  constexpr quantized_layer() {
    for (std::size_t j = 0; j < Layer::outputs; ++j) {
      bias[j] = sum{rows::bias(Net.parameter, Offset, j)}.raw;
      for (std::size_t i = 0; i < Layer::inputs; ++i)
        weights[j * Layer::inputs + i] = weight{rows::weight(Net.parameter, Offset, j, i)}.raw;
    }
  }

  /// ŷⱼ = A(bⱼ + Σᵢ wⱼᵢ xᵢ), with sums that are exact.
  template <class Value>
  [[nodiscard]] constexpr auto value(const Value (&x)[Layer::inputs], std::size_t j) const {
    auto z = wide_product(weight::from_raw(weights[j * Layer::inputs]), x[0]);
    for (std::size_t i = 1; i < Layer::inputs; ++i)
      z = wide_sum(z, wide_product(weight::from_raw(weights[j * Layer::inputs + i]), x[i]));
    return activation::template value<output>(wide_sum(z, sum::from_raw(bias[j])));
  }

  template <class Other>
  constexpr void copy_to(Other& net) const {
    for (std::size_t j = 0; j < Layer::outputs; ++j) {
      if constexpr (rows::biases != 0)
        net.parameter[Offset + j * rows::row] =
            static_cast<typename Other::scalar>(static_cast<double>(sum::from_raw(bias[j])));
      for (std::size_t i = 0; i < Layer::inputs; ++i)
        net.parameter[Offset + j * rows::row + rows::biases + i] =
            static_cast<typename Other::scalar>(static_cast<double>(weight::from_raw(weights[j * Layer::inputs + i])));
    }
  }

  Int weights[Layer::outputs * Layer::inputs]{};
  std::int32_t bias[Layer::outputs]{};
};

/// A layer and the layers after it; a loss at the end is left out.
template <const auto& Net, std::size_t Offset, class Input, class Int, class... Stages>
struct quantized_chain;

template <const auto& Net, std::size_t Offset, class Input, class Int, layer_type First, class... Rest>
struct quantized_chain<Net, Offset, Input, Int, First, Rest...> {
  using first_layer = quantized_layer<Net, Offset, First, Input, Int>;
  using rest_type = quantized_chain<Net, Offset + First::parameters, typename first_layer::output, Int, Rest...>;

  template <class Value>
  [[nodiscard]] constexpr auto outputs_of(const Value (&x)[First::inputs]) const {
    decltype(layer.value(x, 0)) a[First::outputs];
    for (std::size_t j = 0; j < First::outputs; ++j) a[j] = layer.value(x, j);
    return rest.outputs_of(a);
  }

  constexpr void copy_to(auto& net) const {
    layer.copy_to(net);
    rest.copy_to(net);
  }

  first_layer layer;
  rest_type rest;
};

template <const auto& Net, std::size_t Offset, class Input, class Int, class... Loss>
  requires(!(layer_type<Loss> || ...))
struct quantized_chain<Net, Offset, Input, Int, Loss...> {
  using output = Input;

  template <class Target, std::size_t Size>
  [[nodiscard]] constexpr auto outputs_of(const Target (&y)[Size]) const {
    if constexpr (Size == 1)
      return y[0];
    else
      return detail::array_from(y);
  }

  constexpr void copy_to(auto&) const {}
};

template <const auto& Net, class Input, class Int, class Type = std::remove_cvref_t<decltype(Net)>>
struct quantized_stages;

template <const auto& Net, class Input, class Int, class Number, class... Stages>
struct quantized_stages<Net, Input, Int, network<Number, Stages...>> {
  using type = quantized_chain<Net, 0, Input, Int, Stages...>;
  template <class Other>
  using with = network<Other, Stages...>;
};

}  // namespace detail

/// A constant network in integers: its inputs are fixed numbers of one format, its weights Ints, its sums 32 bits wide,
/// and its outputs 16 bits with as many fraction bits as fit.
///     constexpr network<float, …> net = …;                           // at namespace scope
///     constexpr quantized<net, fixed<std::int16_t, 12>> in_integers;
///     auto y = in_integers(fixed<std::int16_t, 12>::from_raw(code));
/// A weight is rounded to the nearest; tanh and sigmoid are those of fixed_functions.hpp. No input overflows anything.
/// Refused: weights, or outputs, that do not fit with any number of fraction bits; in types, layers of your own,
/// activations other than tanh, sigmoid, relu and linear, and inputs of another format.
template <const auto& Net, class Input, std::signed_integral Int = std::int16_t>
  requires network_of_neurons<std::remove_cvref_t<decltype(Net)>> && is_fixed<Input> &&
           (sizeof(Int) <= 2 && sizeof(typename Input::integer) <= 2)
struct quantized final {
  using stages = detail::quantized_stages<Net, Input, Int>;
  static constexpr std::size_t inputs = std::remove_cvref_t<decltype(Net)>::inputs,
                               outputs = std::remove_cvref_t<decltype(Net)>::outputs;

  /// ŷ: a number for one output, otherwise an array. x is as that of a network, Inputs or numbers that carry them.
  template <class Value, std::size_t Size>
    requires a_number_for_each_input<Size, inputs> && (!is_fixed<Value> || std::same_as<Value, Input>)
  [[nodiscard]] constexpr auto operator()(const Value (&x)[Size]) const {
    return layers.outputs_of(x);
  }
  template <class Value>
    requires(inputs == 1 && (!is_fixed<Value> || std::same_as<Value, Input>))
  [[nodiscard]] constexpr auto operator()(const Value& x) const {
    const Value row[]{x};
    return layers.outputs_of(row);
  }

  /// The network of the rounded weights, which are its parameters exactly if Other is double.
  template <number Other>
  [[nodiscard]] constexpr auto as() const {
    typename stages::template with<Other> net;
    layers.copy_to(net);
    return net;
  }

  typename stages::type layers{};
};

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_QUANTIZED_HPP
