#ifndef DESCENT_NETWORK_NEURON_HPP
#define DESCENT_NETWORK_NEURON_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

DESCENT_BEGIN

namespace descent {

/// A number with ½, without which an error would be twice what it is; fixed<int, 0> has none.
template <class Number>
concept number_with_half =
    number<Number> && !requires { typename std::enable_if_t<static_cast<double>(static_cast<Number>(0.5)) != 0.5>; };

/// T̂(x) = A(w x): one weight, no bias, half the squared error. It equals layer<1, 1> with bias 0, written out as the
/// formulas of docs/question.md (and cheaper at compile time). Its gradient has the same type.
/// Refused: a weight that is NaN or infinite.
template <number_with_half Number>
struct neuron final {
  using scalar = Number;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  static constexpr bool in_lanes = true;

  constexpr neuron() = default;

  template <std::convertible_to<Number> Weight>
  constexpr explicit neuron(Weight w) : weight(static_cast<Number>(w)) {
    if (!detail::finite(weight)) weight_must_be_finite(weight);
  }

  /// ŷ = A(w x), in [0, 1].
  [[nodiscard]] constexpr auto operator()(Number x) const -> Number {
    DESCENT_AS_WRITTEN
    return sigmoid(weight * x);
  }

  /// The same for an input of another number, such as lanes or an interval.
  template <detail::input_for<Number> Input>
  [[nodiscard]] constexpr auto operator()(const Input& x) const -> Input {
    return sigmoid(static_cast<Input>(weight) * x);
  }

  /// E = ½ (ŷ − y)² of one sample.
  [[nodiscard]] constexpr auto error(const auto& s) const -> Number {
    DESCENT_AS_WRITTEN
    return static_cast<Number>(0.5) * square((*this)(static_cast<Number>(s.x)) - static_cast<Number>(s.y));
  }

  /// Adds ∂E/∂w = (ŷ − y) · x · (1 − ŷ) · ŷ of one sample: equation (6).
  constexpr void backpropagate(const auto& s, neuron& slope) const {
    DESCENT_AS_WRITTEN
    const Number x = static_cast<Number>(s.x), y_hat = sigmoid(weight * x);
    slope.weight = slope.weight + (y_hat - static_cast<Number>(s.y)) * x * (static_cast<Number>(1.0) - y_hat) * y_hat;
  }

  /// The same network of another kind of numbers.
  template <number Other>
  [[nodiscard]] constexpr auto as() const -> neuron<Other> {
    return neuron<Other>{static_cast<Other>(weight)};
  }

  [[nodiscard]] constexpr auto data() noexcept -> Number* { return &weight; }
  [[nodiscard]] constexpr auto data() const noexcept -> const Number* { return &weight; }
  [[nodiscard]] friend constexpr auto operator==(const neuron&, const neuron&) -> bool = default;

  Number weight{};
};

template <class Weight>
neuron(Weight) -> neuron<detail::promote_t<Weight>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_NEURON_HPP
