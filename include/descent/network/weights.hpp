#ifndef DESCENT_NETWORK_WEIGHTS_HPP
#define DESCENT_NETWORK_WEIGHTS_HPP

#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

// Weights from other libraries, and for them. A network's own order is neuron by neuron: the bias, then its weights.
// PyTorch's and Keras' is layer by layer: all weights, then all biases. PyTorch's weights are W[output][input], Keras'
// are W[input][output]. Numbers are only moved, so there and back is the same bits.

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

enum class weight_order { pytorch, keras };

template <class Stage>
struct shape_of {
  static constexpr std::size_t inputs = 0, outputs = 0;
};
template <std::size_t Inputs, std::size_t Outputs, class Activation>
struct shape_of<layer<Inputs, Outputs, Activation>> {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs;
};

struct layer_shape {
  std::size_t inputs, outputs, first;  // first is the index of the layer's first parameter
  [[nodiscard]] constexpr auto bias(std::size_t j) const noexcept -> std::size_t { return first + j * (1 + inputs); }
};

/// The shapes of a network's layers, without its loss. Others than `layer` may keep their parameters elsewhere.
template <class Net>
struct shapes_of {
  static constexpr std::size_t layers = 0;
};
template <class Number, class... Stages>
  requires((!layer_type<Stages> || shape_of<Stages>::inputs > 0) && ...)
struct shapes_of<network<Number, Stages...>> {
  static constexpr std::size_t layers = (static_cast<std::size_t>(layer_type<Stages>) + ...);

  [[nodiscard]] static constexpr auto shape(std::size_t l) -> layer_shape {
    constexpr std::size_t inputs[] = {shape_of<Stages>::inputs...}, outputs[] = {shape_of<Stages>::outputs...};
    std::size_t first = 0;
    for (std::size_t before = 0; before < l; ++before) first += outputs[before] * (1 + inputs[before]);
    return {inputs[l], outputs[l], first};
  }
};

/// Calls f(k, p) for each parameter of a layer: k is its index in the network, p that in the other order.
template <weight_order Order>
constexpr void for_each_index(const layer_shape& shape, const auto& f) {
  for (std::size_t j = 0; j < shape.outputs; ++j) {
    const std::size_t bias = shape.bias(j);
    for (std::size_t i = 0; i < shape.inputs; ++i)
      f(bias + 1 + i, shape.first + (Order == weight_order::pytorch ? j * shape.inputs + i : i * shape.outputs + j));
    f(bias, shape.first + shape.inputs * shape.outputs + j);
  }
}

/// Returns the elements of an array.
/// Refused: another number of them.
[[nodiscard]] constexpr auto checked(const auto& array, std::size_t n) {
  if (detail::size(array) != n) number_of_values_must_match(detail::size(array));
  const auto* const elements = detail::data(array);
  return elements;
}

template <weight_order Order, class Net>
constexpr void fill_layers(Net&, std::size_t) {}

/// Copies the weights and biases of the l-th layer and those after it.
template <weight_order Order, class Net>
constexpr void fill_layers(Net& net, std::size_t l, const auto& weight, const auto& bias, const auto&... rest) {
  using Number = typename Net::scalar;
  const layer_shape shape = shapes_of<Net>::shape(l);
  const bool by_output = Order == weight_order::pytorch;
  const auto* const rows = checked(weight, by_output ? shape.outputs : shape.inputs);
  for (std::size_t r = 0; r < (by_output ? shape.outputs : shape.inputs); ++r) {
    const auto* const row = checked(rows[r], by_output ? shape.inputs : shape.outputs);
    for (std::size_t c = 0; c < (by_output ? shape.inputs : shape.outputs); ++c)
      net.parameter[shape.bias(by_output ? r : c) + 1 + (by_output ? c : r)] = static_cast<Number>(row[c]);
  }
  const auto* const biases = checked(bias, shape.outputs);
  for (std::size_t j = 0; j < shape.outputs; ++j) net.parameter[shape.bias(j)] = static_cast<Number>(biases[j]);
  fill_layers<Order>(net, l + 1, rest...);
}

template <weight_order Order, class Net>
[[nodiscard]] constexpr auto from_arrays(const auto&... arrays) -> Net {
  Net net;
  if constexpr (sizeof...(arrays) == 1) {
    const auto all = [](const auto& flat) { return checked(flat, Net::parameters); }(arrays...);
    for (std::size_t l = 0; l < shapes_of<Net>::layers; ++l)
      for_each_index<Order>(shapes_of<Net>::shape(l), [to = &net, all](std::size_t k, std::size_t p) {
        to->parameter[k] = static_cast<typename Net::scalar>(all[p]);
      });
  } else {
    fill_layers<Order>(net, 0, arrays...);
  }
  check_parameters(net);
  return net;
}

template <weight_order Order, class Net>
[[nodiscard]] constexpr auto to_array(const Net& net) -> std::array<typename Net::scalar, Net::parameters> {
  std::array<typename Net::scalar, Net::parameters> flat{};
  for (std::size_t l = 0; l < shapes_of<Net>::layers; ++l)
    for_each_index<Order>(shapes_of<Net>::shape(l), [to = flat.data(), from = &net](std::size_t k, std::size_t p) {
      to[p] = from->parameter[k];
    });
  return flat;
}

/// The weights of a layer as W[Rows][Columns], and its biases.
template <class Number, std::size_t Rows, std::size_t Columns, std::size_t Outputs>
struct layer_weights {
  Number weight[Rows][Columns]{};
  Number bias[Outputs]{};
};

template <weight_order Order, std::size_t Layer, class Net>
[[nodiscard]] constexpr auto to_arrays(const Net& net) {
  constexpr layer_shape shape = shapes_of<Net>::shape(Layer);
  constexpr bool by_output = Order == weight_order::pytorch;
  layer_weights<typename Net::scalar, by_output ? shape.outputs : shape.inputs,
                by_output ? shape.inputs : shape.outputs, shape.outputs>
      to;
  for (std::size_t j = 0; j < shape.outputs; ++j) {
    to.bias[j] = net.parameter[shape.bias(j)];
    for (std::size_t i = 0; i < shape.inputs; ++i)
      to.weight[by_output ? j : i][by_output ? i : j] = net.parameter[shape.bias(j) + 1 + i];
  }
  return to;
}

}  // namespace detail

/// A network whose layers are all `layer`s.
template <class Net>
concept network_with_weights = detail::shapes_of<Net>::layers > 0;

/// One array for all layers, or the weights and the biases of each layer.
template <class Net, std::size_t Arrays>
concept one_array_or_weights_and_biases_of_each_layer = Arrays == 1 || Arrays == 2 * detail::shapes_of<Net>::layers;

/// Makes a network of PyTorch's numbers: of W₁[output][input], b₁, W₂, b₂, … (each an array, of arrays for W), or of
/// one array with all of them in this order, rows after one another: from_pytorch<Net>(w1, b1, w2, b2).
/// Refused: arrays of another shape than the layers; NaN and infinity.
template <network_with_weights Net, class... Arrays>
  requires one_array_or_weights_and_biases_of_each_layer<Net, sizeof...(Arrays)>
[[nodiscard]] constexpr auto from_pytorch(const Arrays&... arrays) -> Net {
  return detail::from_arrays<detail::weight_order::pytorch, Net>(arrays...);
}

/// Makes a network of Keras' numbers, as get_weights() has them: W₁[input][output], b₁, W₂, b₂, …, or one array.
/// Refused: arrays of another shape than the layers; NaN and infinity.
template <network_with_weights Net, class... Arrays>
  requires one_array_or_weights_and_biases_of_each_layer<Net, sizeof...(Arrays)>
[[nodiscard]] constexpr auto from_keras(const Arrays&... arrays) -> Net {
  return detail::from_arrays<detail::weight_order::keras, Net>(arrays...);
}

/// Returns the parameters in PyTorch's order, in one array: for each layer W[output][input], then b.
template <network_with_weights Net>
[[nodiscard]] constexpr auto to_pytorch(const Net& net) {
  return detail::to_array<detail::weight_order::pytorch>(net);
}

/// Returns the parameters in Keras' order, in one array: for each layer W[input][output], then b.
template <network_with_weights Net>
[[nodiscard]] constexpr auto to_keras(const Net& net) {
  return detail::to_array<detail::weight_order::keras>(net);
}

/// Returns the L-th layer, from 0 on: weight[output][input] and bias[output].
template <std::size_t Layer, network_with_weights Net>
  requires(Layer < detail::shapes_of<Net>::layers)
[[nodiscard]] constexpr auto to_pytorch(const Net& net) {
  return detail::to_arrays<detail::weight_order::pytorch, Layer>(net);
}

/// Returns the L-th layer, from 0 on: weight[input][output] and bias[output].
template <std::size_t Layer, network_with_weights Net>
  requires(Layer < detail::shapes_of<Net>::layers)
[[nodiscard]] constexpr auto to_keras(const Net& net) {
  return detail::to_arrays<detail::weight_order::keras, Layer>(net);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_WEIGHTS_HPP
