#ifndef DESCENT_NETWORK_SAMPLE_HPP
#define DESCENT_NETWORK_SAMPLE_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void number_of_values_must_match(auto count) { detail::refuse(__func__, detail::leading_value(count)); }

namespace detail {

/// Copies values into an array of the same length.
template <class Number, std::size_t Size>
constexpr void fill(Number (&array)[Size], std::initializer_list<Number> values) {
  if (values.size() != Size) number_of_values_must_match(values.size());
  const Number* value = values.begin();
  for (std::size_t i = 0; i < Size; ++i) array[i] = value[i];
}

/// Returns the only value of braces.
template <class Number>
[[nodiscard]] constexpr auto only(std::initializer_list<Number> values) -> Number {
  Number one[1]{};
  fill(one, values);
  return one[0];
}

/// The type in which a Number for a network of Others must be finite. (An enclosure of a finite value is finite.)
template <class Number, class Other>
using checked_t = std::conditional_t<is_enclosure<Other>, Number, Other>;

// Elements are read from a raw array or through a pointer (std::array's operator[] is a call per element at compile
// time).
template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto data(Number (&array)[Size]) noexcept -> Number (&)[Size] {
  return array;
}

template <class Number>
[[nodiscard]] constexpr auto data(Number& one) noexcept {
  if constexpr (requires { one.data(); })
    return one.data();
  else
    return &one;
}

template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto size(const Number (&)[Size]) noexcept -> std::size_t {
  return Size;
}

[[nodiscard]] constexpr auto size(const auto& samples) -> decltype(static_cast<std::size_t>(samples.size())) {
  return static_cast<std::size_t>(samples.size());
}

/// Returns whether some values are finite as Others, in one statement, because clang charges for statements.
template <std::floating_point Other, std::size_t... Index>
[[nodiscard]] constexpr auto are_finite(const auto* value, std::index_sequence<Index...>) -> bool {
  return (... && __builtin_isfinite(static_cast<Other>(value[Index])));
}

/// Refuses a value that is not finite as an Other. (The builtin spares a call per value at compile time.)
template <number Other, number Number, std::size_t Size>
constexpr void check_values(const Number (&value)[Size]) {
  std::size_t i = 0;
  if constexpr (std::floating_point<checked_t<Number, Other>> && Size >= 16)
    while (i + 16 <= Size && are_finite<checked_t<Number, Other>>(value + i, std::make_index_sequence<16>{})) i += 16;
  for (; i < Size; ++i)
    if constexpr (std::floating_point<checked_t<Number, Other>>) {
      if (!__builtin_isfinite(static_cast<checked_t<Number, Other>>(value[i]))) sample_must_be_finite(value[i]);
    } else if (!finite(static_cast<checked_t<Number, Other>>(value[i]))) {
      sample_must_be_finite(value[i]);
    }
}

}  // namespace detail

/// Inputs x₁ … and their targets y₁ …, each in braces: {{0, 1}, {1}}.
/// Refused: another number of values than the type says; NaN and infinity.
template <number Number, std::size_t Inputs = 1, std::size_t Outputs = 1>
struct sample {
  using scalar = Number;
  static constexpr std::size_t inputs = Inputs, outputs = Outputs;

  constexpr sample() = default;
  constexpr sample(std::initializer_list<Number> given, std::initializer_list<Number> wanted) {
    detail::fill(x, given);
    detail::fill(y, wanted);
    check<Number>();
  }

  /// Refuses a value that is not finite as an Other.
  template <number Other>
  constexpr void check() const {
    detail::check_values<Other>(x);
    detail::check_values<Other>(y);
  }

  /// y₁ …
  [[nodiscard]] constexpr auto targets() const noexcept -> const Number* { return y; }

  Number x[Inputs]{};
  Number y[Outputs]{};
};

/// An input x and its target y = T(x). The activation may never reach the target, as A(z) never reaches 0 or 1: the
/// error then falls as long as doubles can tell.
/// Refused: NaN and infinity; in braces, {{x}, {y}}, other than one number.
template <number Number>
struct sample<Number, 1, 1> {
  using scalar = Number;
  static constexpr std::size_t inputs = 1, outputs = 1;

  constexpr sample() = default;

  template <std::convertible_to<Number> Input, std::convertible_to<Number> Target>
  constexpr sample(Input input, Target target) : x(static_cast<Number>(input)), y(static_cast<Number>(target)) {
    check<Number>();
  }
  constexpr sample(std::initializer_list<Number> given, std::initializer_list<Number> wanted)
      : sample(detail::only(given), detail::only(wanted)) {}

  /// Refuses a value that is not finite as an Other.
  template <number Other>
  constexpr void check() const {
    if (!detail::finite(static_cast<detail::checked_t<Number, Other>>(x))) sample_must_be_finite(x);
    if (!detail::finite(static_cast<detail::checked_t<Number, Other>>(y))) sample_must_be_finite(y);
  }

  /// y
  [[nodiscard]] constexpr auto targets() const noexcept -> const Number* { return &y; }

  Number x{};
  Number y{};
};

template <class Input, class Target>
sample(Input, Target) -> sample<detail::common_t<Input, Target>>;

/// T(x) = x on {0, 1}.
inline constexpr sample<double> identity[] = {{0.0, 0.0}, {1.0, 1.0}};

/// Samples one after another: a C array, std::array, std::vector or std::span.
template <class Samples>
concept sample_array = requires(const Samples& samples) {
  detail::data(samples)[0].template check<double>();
  detail::size(samples);
};

namespace detail {

template <sample_array Samples>
using sample_of = std::remove_cvref_t<decltype(data(std::declval<const Samples&>())[0])>;

/// Samples as they are stored: the i-th is the i-th.
struct stored_order {
  [[nodiscard]] constexpr auto operator[](std::size_t i) const noexcept -> std::size_t { return i; }
};

/// Refuses a value that is not finite as a Number.
template <number Number, class Sample>
constexpr void check_samples(const Sample* samples, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) samples[i].template check<Number>();
}

/// Returns how many samples there are.
/// Refused: none; a value that is not finite as a Number.
template <number Number, sample_array Samples>
[[nodiscard]] constexpr auto checked_size(const Samples& samples) -> std::size_t {
  const std::size_t n = detail::size(samples);
  if (n == 0) samples_must_not_be_empty(n);
  check_samples<Number>(detail::data(samples), n);
  return n;
}

}  // namespace detail

/// Samples with as many inputs and outputs as a network.
template <class Samples, class Net>
concept samples_have_the_shape_of_the_network =
    detail::sample_of<Samples>::inputs == Net::inputs && detail::sample_of<Samples>::outputs == Net::outputs;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_SAMPLE_HPP
