#ifndef DESCENT_NEURON_HPP
#define DESCENT_NEURON_HPP

#include <descent/arithmetic.hpp>
#include <descent/refusal.hpp>
#include <descent/sigmoid.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

/// What can flow through a network: it adds, subtracts and multiplies, it has a square and a sigmoid, a double converts
/// to it, and T{} is its 0.
template <class T>
concept number = requires(T a) {
  { a + a } -> std::same_as<T>;
  { a - a } -> std::same_as<T>;
  { static_cast<T>(0.5) * a } -> std::same_as<T>;
  { square(a) } -> std::same_as<T>;
  T{};
  { sigmoid(a) } -> std::same_as<T>;
};

/// What begins with every parameter 0.
template <class N>
concept begins_at_0 = !std::is_trivially_default_constructible_v<N>;

/// What can be trained: parameters in a row, each a number. samples_for (error.hpp) says what it does with a sample,
/// and rule_for (update.hpp) what it does with a rule.
template <class N>
concept trainable = begins_at_0<N> && number<typename N::scalar> &&(N::parameters > 0) && requires(N net) {
  { net.data() } -> std::same_as<typename N::scalar*>;
};

template <number T>
struct gradient_descent;  // update.hpp

/// T̂(x) = A(w x), the question's network: one weight, no bias. Its gradient has the same shape.
/// A weight that is NaN or infinite is refused.
template <number T>
struct neuron {
  using scalar = T;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;

  constexpr neuron() = default;

  template <std::convertible_to<T> W>
  constexpr explicit neuron(W w) : weight(static_cast<T>(w)) {
    if (!detail::finite(weight)) weight_must_be_finite(weight);
  }

  /// ŷ = A(w x), between 0 and 1.
  [[nodiscard]] constexpr auto operator()(T x) const -> T { return sigmoid(weight * x); }

  /// E = ½ (ŷ − y)² of one sample.
  [[nodiscard]] constexpr auto error(const auto& s) const -> T {
    return static_cast<T>(0.5) * square((*this)(static_cast<T>(s.x)) - static_cast<T>(s.y));
  }

  /// Adds ∂E/∂w = (ŷ − y) · x · (1 − ŷ) · ŷ of one sample, the question's equation (6).
  constexpr void backpropagate(const auto& s, neuron& slope) const {
    DESCENT_AS_WRITTEN
    const T x = static_cast<T>(s.x), y_hat = sigmoid(weight * x);
    slope.weight = slope.weight + (y_hat - static_cast<T>(s.y)) * x * (static_cast<T>(1.0) - y_hat) * y_hat;
  }

  /// The weight that a rule says comes next. One that is NaN or infinite is refused.
  template <class Rule>
  constexpr void step(Rule& rule, const neuron& slope) {
    DESCENT_AS_WRITTEN
    // The question's rule and detail::finite are written out: an evaluator charges for calls.
    if constexpr (std::floating_point<T> && std::same_as<Rule, gradient_descent<T>>) {
      weight = weight - rule.rate * slope.weight;
      if (!__builtin_isfinite(weight)) step_must_stay_finite(weight);
    } else {
      weight = rule.step(weight, slope.weight);
      if (!detail::finite(weight)) step_must_stay_finite(weight);
    }
  }

  /// The same network of another kind of number.
  template <number U>
  [[nodiscard]] constexpr auto as() const -> neuron<U> {
    return neuron<U>{static_cast<U>(weight)};
  }

  [[nodiscard]] constexpr auto data() noexcept -> T* { return &weight; }
  [[nodiscard]] constexpr auto data() const noexcept -> const T* { return &weight; }
  [[nodiscard]] friend constexpr auto operator==(const neuron&, const neuron&) -> bool = default;

  T weight{};
};

template <class W>
neuron(W) -> neuron<detail::number_for<W>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NEURON_HPP
