#ifndef DESCENT_IO_CSV_HPP
#define DESCENT_IO_CSV_HPP

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// Samples from a file of numbers between commas. If each of its lines ends in a comma, the preprocessor includes it:
//     constexpr double table[] = {
//     #include "file.csv"
//     };

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// The inputs, then the targets or the label. (g++ 14.2 does not accept has_label here.)
template <class Sample>
inline constexpr std::size_t numbers_of_a_row =
    Sample::inputs + (requires(Sample s) { s.label; } ? 1 : Sample::outputs);

/// Converts a number to a class.
/// Refused: NaN, a number that is not whole, negative, or not below Classes.
template <std::size_t Classes>
[[nodiscard]] constexpr auto named_class(double name) -> std::size_t {
  if (!(name >= 0 && name < static_cast<double>(Classes)) ||
      static_cast<double>(static_cast<std::size_t>(name)) != name)
    label_must_name_a_class(name);
  return static_cast<std::size_t>(name);
}

// At compile time a loop's turn or a call for each number would cost more than the number. So they take 64, by a pack.

template <class T, class Number, std::size_t... I>
[[nodiscard]] constexpr auto copied([[maybe_unused]] T* to, [[maybe_unused]] const Number* from,
                                    std::index_sequence<I...>) -> bool {
  if constexpr (!std::floating_point<T>)
    return (int{finite(to[I] = static_cast<T>(from[I]))} & ... & 1) != 0;
  else if constexpr (std::integral<Number> && sizeof(Number) <= 8)
    return ((to[I] = static_cast<T>(from[I])), ..., true);
  else
    return (int{__builtin_isfinite(to[I] = static_cast<T>(from[I])) != 0} & ... & 1) != 0;
}

/// Copies N numbers, and returns whether all are finite.
template <std::size_t N, class T, class Number>
[[nodiscard]] constexpr auto copied(T* to, const Number* from) -> bool {
  bool all_finite = copied(to, from, std::make_index_sequence<N % 64>{});
  for (std::size_t i = N % 64; i != N; i += 64) all_finite &= copied(to + i, from + i, std::make_index_sequence<64>{});
  return all_finite;
}

template <class T, std::size_t N, std::size_t... I>
[[nodiscard]] constexpr auto are_finite([[maybe_unused]] const T (&numbers)[N], [[maybe_unused]] std::size_t i,
                                        std::index_sequence<I...>) -> bool {
  return (static_cast<bool>(__builtin_isfinite(numbers[i + I])) && ...);
}

template <class T, std::size_t N>
[[nodiscard]] constexpr auto are_finite(const T (&numbers)[N]) -> bool {
  bool so_far = are_finite(numbers, 0, std::make_index_sequence<N % 64>{});
  for (std::size_t i = N % 64; i != N; i += 64) so_far &= are_finite(numbers, i, std::make_index_sequence<64>{});
  return so_far;
}

/// True for samples whose bytes are those of a row of T, but for the label.
template <class Sample>
inline constexpr bool stored_as_a_row = false;
template <native_number T, std::size_t Inputs, std::size_t Outputs>
inline constexpr bool stored_as_a_row<sample<T, Inputs, Outputs>> = true;
template <native_number T, std::size_t Inputs, std::size_t Classes>
inline constexpr bool stored_as_a_row<labelled_sample<T, Inputs, Classes>> = sizeof(T) == sizeof(std::size_t);

template <class Sample, std::size_t N>
using samples_of = std::array<Sample, N / numbers_of_a_row<Sample>>;

/// The samples whose bytes are those of finite numbers, with the labels of the rows that these are from.
template <class Sample, class Number, std::size_t N>
[[nodiscard]] constexpr auto samples_at_once(const typename Sample::scalar (&numbers)[N], const Number (&rows)[N])
    -> samples_of<Sample, N> {
  auto samples = __builtin_bit_cast(samples_of<Sample, N>, numbers);
  if constexpr (has_label<Sample>) {
    Sample* s = samples.data();
    for (std::size_t k = Sample::inputs; k < N; k += numbers_of_a_row<Sample>, ++s)
      s->label = named_class<Sample::outputs>(static_cast<double>(rows[k]));
  }
  return samples;
}

/// The samples of rows, and the refusals.
template <class Sample, class Number, std::size_t N>
[[nodiscard]] constexpr auto samples_row_by_row(const Number (&rows)[N]) -> samples_of<Sample, N> {
  samples_of<Sample, N> samples{};
  Sample* s = samples.data();
  for (const Number* row = rows; row != rows + N; row += numbers_of_a_row<Sample>, ++s) {
    const Number* const rest = row + Sample::inputs;
    bool all_finite = copied<Sample::inputs>(data(s->x), row);
    if constexpr (has_label<Sample>)
      s->label = named_class<Sample::outputs>(static_cast<double>(*rest));
    else
      all_finite &= copied<Sample::outputs>(data(s->y), rest);
    if (!all_finite) s->template check<typename Sample::scalar>();
  }
  return samples;
}

}  // namespace detail

template <std::size_t Numbers, std::size_t Row>
concept rows_fill_the_table = Numbers % Row == 0;

/// Converts a table to samples, row after row: x₁ … xᵢ y₁ … yₒ is a sample<T, I, O>, x₁ … xᵢ c a labelled_sample<T, I,
/// C>.
/// Refused: a table that ends within a row; a number that is NaN or infinite as a T; a label that names no class.
template <class Sample, class Number, std::size_t N>
  requires(std::is_arithmetic_v<Number> && rows_fill_the_table<N, detail::numbers_of_a_row<Sample>>)
[[nodiscard]] constexpr auto samples_from(const Number (&table)[N])
    -> std::array<Sample, N / detail::numbers_of_a_row<Sample>> {
  using T = typename Sample::scalar;
  if constexpr (detail::stored_as_a_row<Sample>)
    if (__builtin_is_constant_evaluated()) {
      if constexpr (std::same_as<T, Number>) {
        if (detail::are_finite(table)) return detail::samples_at_once<Sample>(table, table);
      } else {
        T numbers[N]{};
        if (detail::copied<N>(numbers, table)) return detail::samples_at_once<Sample>(numbers, table);
      }
    }
  return detail::samples_row_by_row<Sample>(table);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_CSV_HPP
