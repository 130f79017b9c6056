#ifndef DESCENT_NEURON_HPP
#define DESCENT_NEURON_HPP

#include <descent/arithmetic.hpp>
#include <descent/refusal.hpp>
#include <descent/sigmoid.hpp>

#include <concepts>

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

/// T̂(x) = A(w x), the question's network: one weight, no bias. Its gradient has the same shape.
/// A weight that is NaN or infinite is refused.
template <number T>
struct neuron {
  constexpr neuron() = default;

  template <std::convertible_to<T> W>
  constexpr explicit neuron(W w) : weight(static_cast<T>(w)) {
    if (!detail::finite(weight)) weight_must_be_finite(weight);
  }

  /// ŷ = A(w x), between 0 and 1.
  [[nodiscard]] constexpr auto operator()(T x) const -> T { return sigmoid(weight * x); }

  [[nodiscard]] friend constexpr auto operator==(const neuron&, const neuron&) -> bool = default;

  T weight{};
};

template <class W>
neuron(W) -> neuron<detail::number_for<W>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NEURON_HPP
