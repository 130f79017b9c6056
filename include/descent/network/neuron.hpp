#ifndef DESCENT_NETWORK_NEURON_HPP
#define DESCENT_NETWORK_NEURON_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// T̂(x) = A(w x): one weight, no bias, half the squared error. It equals layer<1, 1> with bias 0, written out as the
/// formulas of docs/question.md (and cheaper at compile time). Its gradient has the same type.
/// Refused: a weight that is NaN or infinite.
template <number T>
struct neuron {
  using scalar = T;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;

  constexpr neuron() = default;

  template <std::convertible_to<T> W>
  constexpr explicit neuron(W w) : weight(static_cast<T>(w)) {
    if (!detail::finite(weight)) weight_must_be_finite(weight);
  }

  /// ŷ = A(w x), in [0, 1].
  [[nodiscard]] constexpr auto operator()(T x) const -> T { return sigmoid(weight * x); }

  /// The same for an input of another number, such as lanes or an interval.
  template <detail::input_for<T> X>
  [[nodiscard]] constexpr auto operator()(const X& x) const -> X {
    return sigmoid(static_cast<X>(weight) * x);
  }

  /// E = ½ (ŷ − y)² of one sample.
  [[nodiscard]] constexpr auto error(const auto& s) const -> T {
    return static_cast<T>(0.5) * square((*this)(static_cast<T>(s.x)) - static_cast<T>(s.y));
  }

  /// Adds ∂E/∂w = (ŷ − y) · x · (1 − ŷ) · ŷ of one sample: equation (6).
  constexpr void backpropagate(const auto& s, neuron& slope) const {
    DESCENT_AS_WRITTEN
    const T x = static_cast<T>(s.x), y_hat = sigmoid(weight * x);
    slope.weight = slope.weight + (y_hat - static_cast<T>(s.y)) * x * (static_cast<T>(1.0) - y_hat) * y_hat;
  }

  /// The same network of numbers U.
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
neuron(W) -> neuron<detail::promote_t<W>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_NEURON_HPP
