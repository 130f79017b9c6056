#ifndef DESCENT_NETWORK_HPP
#define DESCENT_NETWORK_HPP

#include <descent/arithmetic.hpp>
#include <descent/error.hpp>
#include <descent/layer.hpp>
#include <descent/neuron.hpp>
#include <descent/random.hpp>
#include <descent/refusal.hpp>
#include <descent/update.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

constexpr void every_place_must_be_given_a_number(auto count) { detail::refuse(__func__, detail::printed(count)); }

namespace detail {

/// Writes as many numbers as there are places, no fewer and no more.
template <class T, std::size_t N>
constexpr void fill(T (&place)[N], std::initializer_list<T> numbers) {
  if (numbers.size() != N) every_place_must_be_given_a_number(numbers.size());
  const T* number = numbers.begin();
  for (std::size_t i = 0; i < N; ++i) place[i] = number[i];
}

}  // namespace detail

/// Inputs x₁ … and their targets y₁ …, each in braces: {{0, 1}, {1}}. Another count of numbers than the type says, and
/// a number that is NaN or infinite, are refused.
template <number T, std::size_t Inputs, std::size_t Outputs>
struct sample {
  using scalar = T;
  static constexpr std::size_t inputs = Inputs, outputs = Outputs;

  constexpr sample() = default;
  constexpr sample(std::initializer_list<T> given, std::initializer_list<T> targets) {
    detail::fill(x, given);
    detail::fill(y, targets);
    check<T>();
  }

  /// Refuses what is not finite as a U.
  template <number U>
  constexpr void check() const {
    for (const T& number : x)
      if (!detail::finite(static_cast<U>(number))) sample_must_be_finite(number);
    for (const T& number : y)
      if (!detail::finite(static_cast<U>(number))) sample_must_be_finite(number);
  }

  T x[Inputs]{};
  T y[Outputs]{};
};

namespace detail {

template <class T>
[[nodiscard]] constexpr auto first(const T& one) noexcept -> const T* {
  return &one;
}

template <class T, std::size_t N>
[[nodiscard]] constexpr auto first(const T (&many)[N]) noexcept -> const T* {
  return many;
}

}  // namespace detail

/// E = ½ Σⱼ (ŷⱼ − yⱼ)²
template <number T, number S, std::size_t I, std::size_t O>
[[nodiscard]] constexpr auto sample_error(const sample<S, I, O>& s, const T (&y_hat)[O]) -> T {
  DESCENT_AS_WRITTEN
  T sum{};
  for (std::size_t j = 0; j < O; ++j) sum = sum + square(y_hat[j] - static_cast<T>(detail::first(s.y)[j]));
  return static_cast<T>(0.5) * sum;
}

/// ∂E/∂ŷⱼ = ŷⱼ − yⱼ
template <number T, number S, std::size_t I, std::size_t O>
constexpr void sample_slopes(const sample<S, I, O>& s, const T (&y_hat)[O], T (&slope)[O]) {
  DESCENT_AS_WRITTEN
  for (std::size_t j = 0; j < O; ++j) slope[j] = y_hat[j] - static_cast<T>(detail::first(s.y)[j]);
}

namespace detail {

/// The inputs of a sample as numbers of the network: where they stand, or converted.
template <number T, class Sample>
struct inputs_of {
  constexpr explicit inputs_of(const Sample& s) {
    for (std::size_t i = 0; i < Sample::inputs; ++i) x[i] = static_cast<T>(first(s.x)[i]);
  }
  T x[Sample::inputs]{};
};

template <class Sample>
requires std::is_array_v<decltype(Sample::x)>
struct inputs_of<typename Sample::scalar, Sample> {
  constexpr explicit inputs_of(const Sample& s) : x(s.x) {}
  const typename Sample::scalar (&x)[Sample::inputs];
};

/// A layer and all that follow it; the parameters of the first begin at place k.
template <class First, class... Rest>
struct chain {
  static constexpr std::size_t inputs = First::inputs, outputs = chain<Rest...>::outputs,
                               parameters = First::parameters + chain<Rest...>::parameters;

  template <number T, std::size_t N>
  static constexpr void forward(const T (&parameter)[N], std::size_t k, const T (&x)[inputs], T (&y_hat)[outputs]) {
    T hidden[First::outputs]{};
    First::forward(parameter, k, x, hidden);
    chain<Rest...>::forward(parameter, k + First::parameters, hidden, y_hat);
  }

  /// Forward through the first layer; the rest says how the error depends on its outputs; and backward.
  template <number T, std::size_t N>
  static constexpr void backpropagate(const T (&parameter)[N], std::size_t k, const T (&x)[inputs], const auto& s,
                                      T (&slope)[N], auto& x_slope) {
    T hidden[First::outputs]{}, hidden_slope[First::outputs]{};
    First::forward(parameter, k, x, hidden);
    chain<Rest...>::backpropagate(parameter, k + First::parameters, hidden, s, slope, hidden_slope);
    First::backward(parameter, k, x, hidden, hidden_slope, slope, x_slope);
  }

  template <number T, std::size_t N>
  static constexpr void draw(generator& random, T (&parameter)[N], std::size_t k) {
    First::draw(random, parameter, k);
    chain<Rest...>::draw(random, parameter, k + First::parameters);
  }
};

template <class Last>
struct chain<Last> {
  static constexpr std::size_t inputs = Last::inputs, outputs = Last::outputs, parameters = Last::parameters;

  template <number T, std::size_t N>
  static constexpr void forward(const T (&parameter)[N], std::size_t k, const T (&x)[inputs], T (&y_hat)[outputs]) {
    Last::forward(parameter, k, x, y_hat);
  }

  template <number T, std::size_t N>
  static constexpr void backpropagate(const T (&parameter)[N], std::size_t k, const T (&x)[inputs], const auto& s,
                                      T (&slope)[N], auto& x_slope) {
    T y_hat[outputs]{}, y_slope[outputs]{};
    Last::forward(parameter, k, x, y_hat);
    sample_slopes(s, y_hat, y_slope);
    Last::backward(parameter, k, x, y_hat, y_slope, slope, x_slope);
  }

  template <number T, std::size_t N>
  static constexpr void draw(generator& random, T (&parameter)[N], std::size_t k) {
    Last::draw(random, parameter, k);
  }
};

template <class... Layers>
inline constexpr bool fit = true;

template <class First, class Second, class... Rest>
inline constexpr bool fit<First, Second, Rest...> = First::outputs == Second::inputs&& fit<Second, Rest...>;

}  // namespace detail

template <class... Layers>
concept each_layer_takes_what_the_one_before_gives = sizeof...(Layers) > 0 && detail::fit<Layers...>;

/// T̂(x) = A(… A(b + w x) …): layers one after another. Its parameters stand in one row, layer by layer, and are given
/// in that order: network<double, layer<2, 1>>{b, w₁, w₂}. Its gradient has the same shape. Another count of numbers,
/// and one that is NaN or infinite, are refused.
template <number T, class... Layers>
requires each_layer_takes_what_the_one_before_gives<Layers...>
struct network {
  using scalar = T;
  using layers = detail::chain<Layers...>;
  static constexpr std::size_t inputs = layers::inputs, outputs = layers::outputs, parameters = layers::parameters;

  /// All parameters 0.
  constexpr network() = default;

  constexpr network(std::initializer_list<T> given) {
    detail::fill(parameter, given);
    detail::check_weights(*this);
  }

  /// ŷ: a number for one output, otherwise an array. x is an array, or a number for one input.
  [[nodiscard]] constexpr auto operator()(const T (&x)[inputs]) const {
    T y_hat[outputs]{};
    layers::forward(parameter, 0, x, y_hat);
    if constexpr (outputs == 1)
      return y_hat[0];
    else
      return std::to_array(y_hat);
  }
  template <std::same_as<std::array<T, inputs>> Array>
  [[nodiscard]] constexpr auto operator()(const Array& x) const {
    T row[inputs]{};
    for (std::size_t i = 0; i < inputs; ++i) row[i] = x[i];
    return (*this)(row);
  }
  [[nodiscard]] constexpr auto operator()(const T& x) const requires(inputs == 1) {
    const T row[]{x};
    return (*this)(row);
  }

  /// E of one sample: ½ Σⱼ (ŷⱼ − yⱼ)² where it has targets, the cross-entropy of softmax where it has a label.
  template <class Sample>
  [[nodiscard]] constexpr auto error(const Sample& s) const -> T {
    T y_hat[outputs]{};
    layers::forward(parameter, 0, detail::inputs_of<T, Sample>{s}.x, y_hat);
    return sample_error(s, y_hat);
  }

  /// Adds ∂E/∂w of one sample, for each parameter.
  template <class Sample>
  constexpr void backpropagate(const Sample& s, network& slope) const {
    detail::no_slope none;
    layers::backpropagate(parameter, 0, detail::inputs_of<T, Sample>{s}.x, s, slope.parameter, none);
  }

  /// The parameters that a rule says come next. One that is NaN or infinite is refused.
  template <class Rule>
  constexpr void step(Rule& rule, const network& slope) {
    DESCENT_AS_WRITTEN
    for (std::size_t k = 0; k < parameters; ++k)
      // The question's rule is written out: an evaluator charges for calls, and they are most of what a step costs.
      // (The assignment is not an argument of the builtin because g++ would forget an overflow there.)
      if constexpr (std::floating_point<T> && std::same_as<Rule, gradient_descent<T>>) {
        parameter[k] = parameter[k] - rule.rate * slope.parameter[k];
        if (!__builtin_isfinite(parameter[k])) step_must_stay_finite(parameter[k]);
      } else {
        if (!detail::finite(parameter[k] = rule.step(parameter[k], slope.parameter[k])))
          step_must_stay_finite(parameter[k]);
      }
  }

  /// The same network of another kind of number.
  template <number U>
  [[nodiscard]] constexpr auto as() const -> network<U, Layers...> {
    network<U, Layers...> other;
    for (std::size_t k = 0; k < parameters; ++k) other.parameter[k] = static_cast<U>(parameter[k]);
    detail::check_weights(other);
    return other;
  }

  [[nodiscard]] constexpr auto data() noexcept -> T* { return parameter; }
  [[nodiscard]] constexpr auto data() const noexcept -> const T* { return parameter; }
  [[nodiscard]] friend constexpr auto operator==(const network&, const network&) -> bool = default;

  T parameter[parameters]{};
};

/// A Net to begin with, each layer as it is drawn. The same for the same seed, everywhere.
template <class Net>
[[nodiscard]] constexpr auto first_weights(std::uint64_t seed) -> Net {
  Net net;
  generator random{seed};
  Net::layers::draw(random, net.parameter, 0);
  return net;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_HPP
