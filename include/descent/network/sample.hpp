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
template <class T, std::size_t N>
constexpr void fill(T (&array)[N], std::initializer_list<T> values) {
  if (values.size() != N) number_of_values_must_match(values.size());
  const T* value = values.begin();
  for (std::size_t i = 0; i < N; ++i) array[i] = value[i];
}

/// Returns the only value of braces.
template <class T>
[[nodiscard]] constexpr auto only(std::initializer_list<T> values) -> T {
  T one[1]{};
  fill(one, values);
  return one[0];
}

/// The type in which a value T for a network of numbers U must be finite. (An enclosure of a finite value is finite.)
template <class T, class U>
using checked_t = std::conditional_t<is_enclosure<U>, T, U>;

// Elements are read from a raw array or through a pointer (std::array's operator[] is a call per element at compile
// time).
template <class T, std::size_t N>
[[nodiscard]] constexpr auto data(T (&array)[N]) noexcept -> T (&)[N] {
  return array;
}

template <class T>
[[nodiscard]] constexpr auto data(T& one) noexcept {
  if constexpr (requires { one.data(); })
    return one.data();
  else
    return &one;
}

template <class T, std::size_t N>
[[nodiscard]] constexpr auto size(const T (&)[N]) noexcept -> std::size_t {
  return N;
}

[[nodiscard]] constexpr auto size(const auto& samples) -> decltype(static_cast<std::size_t>(samples.size())) {
  return static_cast<std::size_t>(samples.size());
}

/// Refuses a value that is not finite as a U. (The builtin spares a call per value at compile time.)
template <number U, number T, std::size_t N>
constexpr void check_values(const T (&value)[N]) {
  for (std::size_t i = 0; i < N; ++i)
    if constexpr (std::floating_point<checked_t<T, U>>) {
      if (!__builtin_isfinite(static_cast<checked_t<T, U>>(value[i]))) sample_must_be_finite(value[i]);
    } else if (!finite(static_cast<checked_t<T, U>>(value[i]))) {
      sample_must_be_finite(value[i]);
    }
}

}  // namespace detail

/// Inputs x₁ … and their targets y₁ …, each in braces: {{0, 1}, {1}}.
/// Refused: another number of values than the type says; NaN and infinity.
template <number T, std::size_t Inputs = 1, std::size_t Outputs = 1>
struct sample {
  using scalar = T;
  static constexpr std::size_t inputs = Inputs, outputs = Outputs;

  constexpr sample() = default;
  constexpr sample(std::initializer_list<T> given, std::initializer_list<T> wanted) {
    detail::fill(x, given);
    detail::fill(y, wanted);
    check<T>();
  }

  /// Refuses a value that is not finite as a U.
  template <number U>
  constexpr void check() const {
    detail::check_values<U>(x);
    detail::check_values<U>(y);
  }

  /// y₁ …
  [[nodiscard]] constexpr auto targets() const noexcept -> const T* { return y; }

  T x[Inputs]{};
  T y[Outputs]{};
};

/// An input x and its target y = T(x). The activation may never reach the target, as A(z) never reaches 0 or 1: the
/// error then falls as long as doubles can tell.
/// Refused: NaN and infinity; in braces, {{x}, {y}}, other than one number.
template <number T>
struct sample<T, 1, 1> {
  using scalar = T;
  static constexpr std::size_t inputs = 1, outputs = 1;

  constexpr sample() = default;

  template <std::convertible_to<T> X, std::convertible_to<T> Y>
  constexpr sample(X input, Y target) : x(static_cast<T>(input)), y(static_cast<T>(target)) {
    check<T>();
  }
  constexpr sample(std::initializer_list<T> given, std::initializer_list<T> wanted)
      : sample(detail::only(given), detail::only(wanted)) {}

  /// Refuses a value that is not finite as a U.
  template <number U>
  constexpr void check() const {
    if (!detail::finite(static_cast<detail::checked_t<T, U>>(x))) sample_must_be_finite(x);
    if (!detail::finite(static_cast<detail::checked_t<T, U>>(y))) sample_must_be_finite(y);
  }

  /// y
  [[nodiscard]] constexpr auto targets() const noexcept -> const T* { return &y; }

  T x{};
  T y{};
};

template <class X, class Y>
sample(X, Y) -> sample<detail::common_t<X, Y>>;

/// T(x) = x on {0, 1}.
inline constexpr sample<double> identity[] = {{0.0, 0.0}, {1.0, 1.0}};

/// Samples one after another: a C array, std::array, std::vector or std::span.
template <class S>
concept sample_array = requires(const S& samples) {
  detail::data(samples)[0].template check<double>();
  detail::size(samples);
};

namespace detail {

template <sample_array S>
using sample_of = std::remove_cvref_t<decltype(data(std::declval<const S&>())[0])>;

/// Samples as they are stored: the i-th is the i-th.
struct stored_order {
  [[nodiscard]] constexpr auto operator[](std::size_t i) const noexcept -> std::size_t { return i; }
};

/// Returns how many samples there are.
/// Refused: none; a value that is not finite as a T.
template <number T, sample_array Samples>
[[nodiscard]] constexpr auto checked_size(const Samples& samples) -> std::size_t {
  const std::size_t n = detail::size(samples);
  if (n == 0) samples_must_not_be_empty(n);
  for (std::size_t i = 0; i < n; ++i) detail::data(samples)[i].template check<T>();
  return n;
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NETWORK_SAMPLE_HPP
