#ifndef DESCENT_NETWORK_NETWORK_HPP
#define DESCENT_NETWORK_NETWORK_HPP

#include <descent/network/batch.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/parameters.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/trial.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/random.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>
#include <utility>

DESCENT_BEGIN

namespace descent {

constexpr void hidden_neurons_must_differ_so_start_with_glorot_uniform(auto layer) {
  detail::refuse(__func__, detail::leading_value(layer));
}

namespace detail {

/// Copies an array. (libstdc++ 16's std::to_array is no constant expression for clang's new interpreter.)
template <class Value, std::size_t Size, std::size_t... Index>
[[nodiscard]] constexpr auto array_from(const Value (&values)[Size], std::index_sequence<Index...>) {
  return std::array<Value, Size>{{values[Index]...}};
}
template <class Value, std::size_t Size>
[[nodiscard]] constexpr auto array_from(const Value (&values)[Size]) -> std::array<Value, Size> {
  return detail::array_from(values, std::make_index_sequence<Size>{});
}

template <class Layer>
concept layer_type = requires { Layer::inputs, Layer::outputs, Layer::parameters; };

/// A layer whose parameters are a row of as many numbers for each neuron: its weights, and its bias before them if it
/// has one.
template <class Layer>
concept layer_of_neurons =
    Layer::parameters == Layer::outputs * Layer::inputs || Layer::parameters == Layer::outputs * (Layer::inputs + 1);

/// Whether all neurons of a layer have equal parameters, and each neuron of the next layer has equal weights for them.
/// Their slopes are then equal too, so that they remain equal.
template <layer_type Layer, layer_type Next, class Number, std::size_t Size>
[[nodiscard]] constexpr auto neurons_are_equal(const Number (&parameter)[Size], std::size_t k) -> bool {
  if constexpr (Layer::outputs > 1 && layer_of_neurons<Layer> && layer_of_neurons<Next>) {
    constexpr std::size_t row = Layer::parameters / Layer::outputs, next_row = Next::parameters / Next::outputs;
    for (std::size_t p = row; p < Layer::parameters; ++p)
      if (parameter[k + p] != parameter[k + p - row]) return false;
    for (std::size_t j = 1; j <= Next::outputs; ++j)
      for (std::size_t end = k + Layer::parameters + j * next_row, i = 1; i < Next::inputs; ++i)
        if (parameter[end - i] != parameter[end - i - 1]) return false;
    return true;
  }
  return false;
}

template <class Sample, class... Loss>
struct loss_of {
  using type = default_loss<Sample>;
};

template <class Sample, class Loss>
struct loss_of<Sample, Loss> {
  using type = Loss;
};

template <class Number, std::size_t Size, class Sample>
struct loss_of<batch<Number, Size, Sample>> {
  using type = default_loss<Sample>;
};

/// The last layer as the loss sees it: without its activation, where the loss is one of z.
template <class Last, class... Loss>
struct last_for_loss {
  using type = Last;
};

template <class Last, loss_of_z Loss>
struct last_for_loss<Last, Loss> {
  using type = typename Last::without_activation;
};

/// A layer that can be evaluated in lanes: its activation can, and its inputs fill at most the 256 vectors of 64 that
/// clang expands in one expression.
template <class Layer>
concept evaluated_in_vectors = in_lanes<typename Layer::activation> && Layer::inputs <= std::size_t{256} * 64;

/// A layer, the layers after it, and the loss if one is named. The parameters of the first begin at index k. to_loss is
/// the chain whose outputs the loss is given.
template <class First, class... Rest>
struct chain {
  template <class Before>
  using after = chain<Before, First, Rest...>;
  using to_loss = typename chain<Rest...>::to_loss::template after<First>;
  using first = First;
  using last = typename chain<Rest...>::last;
  static constexpr std::size_t inputs = First::inputs, outputs = chain<Rest...>::outputs,
                               parameters = First::parameters + chain<Rest...>::parameters,
                               neurons = First::outputs + chain<Rest...>::neurons;
  template <class Sample>
  using loss = typename chain<Rest...>::template loss<Sample>;
  static constexpr bool forward_in_lanes = evaluated_in_vectors<First> && chain<Rest...>::forward_in_lanes;
  template <class Sample>
  static constexpr bool takes_lanes = forward_in_lanes && in_lanes<loss<Sample>>;

  template <number Number, std::size_t Size, number Input>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const Input (&x)[inputs],
                                Input (&y_hat)[outputs]) {
    Input a[First::outputs]{};
    First::forward(parameter, k, x, a, a);
    chain<Rest...>::forward(parameter, k + First::parameters, a, y_hat);
  }

  /// Goes forward through the first layer, gets ∂E/∂a from the rest of the chain, and goes backward through the layer.
  template <number Number, std::size_t Size, number Input>
  static constexpr void backpropagate(const Number (&parameter)[Size], std::size_t k, const Input (&x)[inputs],
                                      const auto& s, Number (&slope)[Size], auto& x_slope) {
    Input z[First::outputs]{}, a[First::outputs]{}, a_slope[First::outputs]{};
    First::forward(parameter, k, x, z, a);
    chain<Rest...>::backpropagate(parameter, k + First::parameters, a, s, slope, a_slope);
    First::backward(parameter, k, x, z, a, a_slope, slope, x_slope);
  }

  template <number Number, std::size_t Size>
  static constexpr void initialise(splitmix64& random, Number (&parameter)[Size], std::size_t k, const auto& fan) {
    First::initialise(random, parameter, k, fan(First::inputs, First::outputs));
    chain<Rest...>::initialise(random, parameter, k + First::parameters, fan);
  }

  /// Refuses a hidden layer of equal neurons, with its number.
  template <class Number, std::size_t Size>
  static constexpr void check_start(const Number (&parameter)[Size], std::size_t k, std::size_t layer) {
    if (neurons_are_equal<First, typename chain<Rest...>::first>(parameter, k))
      hidden_neurons_must_differ_so_start_with_glorot_uniform(layer);
    chain<Rest...>::check_start(parameter, k + First::parameters, layer + 1);
  }
};

/// The last layer, whose ∂E/∂ŷ is the slope of the loss.
template <class Last, class... Loss>
  requires(sizeof...(Loss) <= 1 && !(layer_type<Loss> || ...))
struct chain<Last, Loss...> {
  template <class Before>
  using after = chain<Before, Last, Loss...>;
  using to_loss = chain<typename last_for_loss<Last, Loss...>::type, Loss...>;
  using first = Last;
  using last = Last;
  static constexpr std::size_t inputs = Last::inputs, outputs = Last::outputs, parameters = Last::parameters,
                               neurons = Last::outputs;
  template <class Sample>
  using loss = typename loss_of<Sample, Loss...>::type;
  static constexpr bool forward_in_lanes = evaluated_in_vectors<Last>;
  template <class Sample>
  static constexpr bool takes_lanes = forward_in_lanes && in_lanes<loss<Sample>>;

  template <number Number, std::size_t Size, number Input>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const Input (&x)[inputs],
                                Input (&y_hat)[outputs]) {
    Last::forward(parameter, k, x, y_hat, y_hat);
  }

  template <number Number, std::size_t Size, number Input, class Sample>
  static constexpr void backpropagate(const Number (&parameter)[Size], std::size_t k, const Input (&x)[inputs],
                                      const Sample& s, Number (&slope)[Size], auto& x_slope) {
    Input z[outputs]{}, y_hat[outputs]{}, y_slope[outputs]{};
    Last::forward(parameter, k, x, z, y_hat);
    loss<Sample>::slope(s, y_hat, y_slope);
    if constexpr (is_lanes<Input> && !is_lanes<Number>)
      if (s.size < Input::count)
        for (std::size_t j = 0; j < outputs; ++j) y_slope[j] = y_slope[j] * s.counts;
    Last::backward(parameter, k, x, z, y_hat, y_slope, slope, x_slope);
  }

  template <number Number, std::size_t Size>
  static constexpr void initialise(splitmix64& random, Number (&parameter)[Size], std::size_t k, const auto& fan) {
    Last::initialise(random, parameter, k, fan(Last::inputs, Last::outputs));
  }

  template <class Number, std::size_t Size>
  static constexpr void check_start(const Number (&)[Size], std::size_t, std::size_t) noexcept {}
};

template <class... Stages>
inline constexpr bool sizes_match = false;

template <class Last, class... Loss>
inline constexpr bool sizes_match<Last, Loss...> =
    layer_type<Last> && sizeof...(Loss) <= 1 && !(layer_type<Loss> || ...);

template <layer_type First, layer_type Second, class... Rest>
inline constexpr bool sizes_match<First, Second, Rest...> =
    First::outputs == Second::inputs && sizes_match<Second, Rest...>;

struct give_bias_first_and_a_list_or_from_pytorch_or_from_keras {};

}  // namespace detail

/// Braces or an array with as many numbers as a network has inputs.
template <std::size_t Size, std::size_t Inputs>
concept a_number_for_each_input = Size == Inputs;

/// A name for the order of a network's parameters: layer by layer, and for each neuron the bias, then its weights.
struct bias_first_t final {};

/// The first argument of a network whose parameters are given in this order.
inline constexpr bias_first_t bias_first{};

/// Layers, each with as many inputs as the layer before has outputs, and at the end a loss if the network names one.
template <class... Stages>
concept layer_sizes_match = detail::sizes_match<Stages...>;

/// T̂(x) = A(… A(b + w x) …): layers in a row, and a loss if it is not the sample's default_loss. The parameters are one
/// array, layer by layer: network<double, layer<2, 1>>{bias_first, {b, w₁, w₂}}. Its gradient has the same type.
/// Refused: another number of values than there are parameters; NaN and infinity; values without bias_first, because
/// other libraries have other orders (weights.hpp).
template <number Number, class... Stages>
  requires layer_sizes_match<Stages...>
struct network final {
  using scalar = Number;
  using layers = detail::chain<Stages...>;
  using to_loss = typename layers::to_loss;
  static constexpr std::size_t inputs = layers::inputs, outputs = layers::outputs, parameters = layers::parameters;
  static constexpr bool in_lanes = layers::forward_in_lanes;

  /// All parameters 0.
  constexpr network() = default;

  constexpr network(bias_first_t, std::initializer_list<Number> given) {
    detail::fill(parameter, given);
    detail::check_parameters(*this);
  }

  // clang-format off: compilers show one line of it
  network(std::initializer_list<Number>, detail::give_bias_first_and_a_list_or_from_pytorch_or_from_keras = {}) = delete;
  // clang-format on

  /// ŷ: a number for one output, otherwise an array. x is an array or braces with a number for each input, or for one
  /// input a number; its numbers may be others than the parameters, such as lanes, intervals or duals, and ŷ's are then
  /// the same. (Templates, because braces with too few numbers would make an array of known length, filled with 0.)
  template <std::size_t Size>
    requires a_number_for_each_input<Size, inputs>
  [[nodiscard]] constexpr auto operator()(const Number (&x)[Size]) const {
    return predicted(x);
  }
  template <detail::input_for<Number> Input, std::size_t Size>
    requires a_number_for_each_input<Size, inputs>
  [[nodiscard]] constexpr auto operator()(const Input (&x)[Size]) const {
    return predicted(x);
  }
  template <std::same_as<std::array<Number, inputs>> Array>
  [[nodiscard]] constexpr auto operator()(const Array& x) const {
    Number row[inputs]{};
    for (std::size_t i = 0; i < inputs; ++i) row[i] = x[i];
    return (*this)(row);
  }
  template <std::convertible_to<Number> Input>
    requires(inputs == 1 && !detail::input_for<Input, Number>)
  [[nodiscard]] constexpr auto operator()(const Input& x) const {
    const Number row[]{static_cast<Number>(x)};
    return predicted(row);
  }
  template <detail::input_for<Number> Input>
    requires(inputs == 1)
  [[nodiscard]] constexpr auto operator()(const Input& x) const {
    const Input row[]{x};
    return predicted(row);
  }

  /// E of one sample: the value of the loss.
  template <class Sample>
    requires loss_for<typename layers::template loss<Sample>, Sample, Number>
  [[nodiscard]] constexpr auto error(const Sample& s) const -> Number {
    static_assert(detail::follows<typename layers::template loss<Sample>, typename layers::last::activation>,
                  "descent: cross_entropy needs a linear last layer, binary_cross_entropy a sigmoid one");
    static_assert(detail::loss_computes_alike<typename layers::template loss<Sample>, Number, Sample>,
                  "descent: a loss must compute the same of every number");
    if constexpr (detail::has_other_numbers<Sample, Number>) {
      return error(detail::converted<Number>(s));
    } else {
      Number y_hat[outputs]{};
      if constexpr (detail::has_inputs_of<Sample, Number>)
        to_loss::forward(parameter, 0, s.x, y_hat);
      else
        to_loss::forward(parameter, 0, detail::converted_inputs<Number, Sample>{s}.x, y_hat);
      return layers::template loss<Sample>::value(s, y_hat);
    }
  }

  /// Adds ∂E/∂w of one sample for each parameter.
  template <class Sample>
    requires loss_for<typename layers::template loss<Sample>, Sample, Number>
  constexpr void backpropagate(const Sample& s, network& slope) const {
    static_assert(detail::follows<typename layers::template loss<Sample>, typename layers::last::activation>,
                  "descent: cross_entropy needs a linear last layer, binary_cross_entropy a sigmoid one");
    static_assert(detail::loss_computes_alike<typename layers::template loss<Sample>, Number, Sample>,
                  "descent: a loss must compute the same of every number");
    detail::no_slope none;
    if constexpr (detail::has_other_numbers<Sample, Number>)
      backpropagate(detail::converted<Number>(s), slope);
    else if constexpr (detail::has_inputs_of<Sample, Number>)
      to_loss::backpropagate(parameter, 0, s.x, s, slope.parameter, none);
    else
      to_loss::backpropagate(parameter, 0, detail::converted_inputs<Number, Sample>{s}.x, s, slope.parameter, none);
  }

  /// Adds ∂E/∂w of each sample of a batch.
  template <std::size_t Size, class Sample>
  constexpr void backpropagate(const detail::batch<Number, Size, Sample>& many, network& slope) const {
    static_assert(detail::batch_computes_alike<typename layers::template loss<Sample>, Number, Sample>,
                  "descent: a loss in lanes must compute what it computes of one sample");
    const detail::rows_without_slope rows{many.rows};
    to_loss::backpropagate(parameter, 0, many.x, many, slope.parameter, rows);
  }

  /// Adds ∂E/∂w of samples[at[0]], samples[at[1]], … samples[at[n − 1]], one after another.
  template <class Sample>
    requires loss_for<typename layers::template loss<Sample>, Sample, Number>
  constexpr void backpropagate(const Sample* samples, std::size_t n, const auto& at, network& slope) const {
    if constexpr (detail::evaluated_in_lanes<network, Sample>)
      if (n > detail::few && __builtin_is_constant_evaluated())
        // (clang's new interpreter cannot capture a parameter that is a reference)
        return detail::for_each_batch<Number>(
            samples, n, at, [this, to = &slope](const auto& many) { this->backpropagate(many, *to); });
    for (std::size_t i = 0; i < n; ++i) backpropagate(samples[at[i]], slope);
  }

  /// Calls step(network, slope) with the slopes of all samples, some times.
  template <class Sample>
  constexpr void descend(const Sample* samples, std::size_t n, std::size_t times, const auto& step) {
    if constexpr (detail::evaluated_in_lanes<network, Sample>)
      if (n > detail::few && n <= detail::widest && __builtin_is_constant_evaluated())
        return detail::for_each_batch<Number>(samples, n, detail::stored_order{},
                                              [this, times, by = &step](const auto& many) {
                                                for (std::size_t i = 0; i < times; ++i) {
                                                  network slope;
                                                  this->backpropagate(many, slope);
                                                  (*by)(*this, slope);
                                                }
                                              });
    for (std::size_t i = 0; i < times; ++i) {
      network slope;
      if (n > detail::few)
        backpropagate(samples, n, detail::stored_order{}, slope);
      else
        for (std::size_t s = 0; s < n; ++s) backpropagate(samples[s], slope);
      step(*this, slope);
    }
  }

  /// Refuses to be trained from a hidden layer of equal neurons, which remain equal, unless the rule is
  /// from_equal_neurons (training/from_equal_neurons.hpp). Numbers that are no floating-point numbers are not compared.
  template <class Rule>
  constexpr void check_start(const Rule&) const {
    if constexpr (native_number<Number> && !requires { Rule::starts_from_equal_neurons; })
      layers::check_start(parameter, 0, 1);
  }

  /// The same network of another kind of numbers.
  template <number Other>
  [[nodiscard]] constexpr auto as() const -> network<Other, Stages...> {
    network<Other, Stages...> other;
    for (std::size_t k = 0; k < parameters; ++k) other.parameter[k] = static_cast<Other>(parameter[k]);
    detail::check_parameters(other);
    return other;
  }

  [[nodiscard]] constexpr auto data() noexcept -> Number (&)[parameters] { return parameter; }
  [[nodiscard]] constexpr auto data() const noexcept -> const Number (&)[parameters] { return parameter; }

  // Not by default: g++ 14 takes one such comparison of arrays for another one in the same expression.
  [[nodiscard]] friend constexpr auto operator==(const network& net, const network& other) -> bool
    requires requires(const Number& x) { static_cast<bool>(x == x); }
  {
    for (std::size_t k = 0; k < parameters; ++k)
      if (!(net.parameter[k] == other.parameter[k])) return false;
    return true;
  }

  Number parameter[parameters]{};

 private:
  template <number Input>
  [[nodiscard]] constexpr auto predicted(const Input (&x)[inputs]) const {
    Input y_hat[outputs]{};
    layers::forward(parameter, 0, x, y_hat);
    if constexpr (outputs == 1)
      return y_hat[0];
    else
      return detail::array_from(y_hat);
  }
};

/// A network whose layers draw their first weights.
template <class Net>
concept network_of_layers =
    trainable<Net> && requires(Net net, splitmix64 random, std::size_t (*fan)(std::size_t, std::size_t)) {
      Net::layers::initialise(random, net.parameter, 0, fan);
    };

namespace detail {

/// Draws first weights from [−r, r], r = √(6 / fan(inputs, outputs)) of each layer.
template <network_of_layers Net>
[[nodiscard]] constexpr auto drawn(std::uint64_t seed, const auto& fan) -> Net {
  Net net;
  splitmix64 random{seed};
  Net::layers::initialise(random, net.parameter, 0, fan);
  return net;
}

}  // namespace detail

/// Draws first weights from [−r, r], r = √(6 / (inputs + outputs)) of each layer (Glorot and Bengio, 2010). A seed
/// gives the same network on every compiler.
template <network_of_layers Net>
[[nodiscard]] constexpr auto glorot_uniform(random_seed seed) -> Net {
  return detail::drawn<Net>(seed, [](std::size_t inputs, std::size_t outputs) { return inputs + outputs; });
}

/// Draws first weights from [−r, r], r = √(6 / inputs) of each layer (He, Zhang, Ren and Sun, 2015), for layers with
/// relu and its kin.
template <network_of_layers Net>
[[nodiscard]] constexpr auto he_uniform(random_seed seed) -> Net {
  return detail::drawn<Net>(seed, [](std::size_t inputs, std::size_t) { return inputs; });
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_NETWORK_HPP
