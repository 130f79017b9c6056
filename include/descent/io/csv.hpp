#ifndef DESCENT_IO_CSV_HPP
#define DESCENT_IO_CSV_HPP

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>

// Samples from a file of numbers between commas. If each of its lines ends in a comma, the preprocessor includes it:
//     constexpr double table[] = {
//     #include "file.csv"
//     };

DESCENT_BEGIN

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

/// Copies numbers, and returns whether all are finite. (A call per number would cost more at compile time.)
template <class T, class Number>
[[nodiscard]] constexpr auto copied(T* to, const Number* number, std::size_t n) -> bool {
  bool all_finite = true;
  for (std::size_t i = 0; i < n; ++i)
    if constexpr (std::floating_point<T>)
      all_finite &= static_cast<bool>(__builtin_isfinite(to[i] = static_cast<T>(number[i])));
    else
      all_finite &= finite(to[i] = static_cast<T>(number[i]));
  return all_finite;
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
  std::array<Sample, N / detail::numbers_of_a_row<Sample>> samples{};
  Sample* s = samples.data();
  for (const Number* row = table; row != table + N; row += detail::numbers_of_a_row<Sample>, ++s) {
    const Number* const rest = row + Sample::inputs;
    bool all_finite = detail::copied(detail::data(s->x), row, Sample::inputs);
    if constexpr (detail::has_label<Sample>)
      s->label = detail::named_class<Sample::outputs>(static_cast<double>(*rest));
    else
      all_finite &= detail::copied(detail::data(s->y), rest, Sample::outputs);
    if (!all_finite) s->template check<T>();
  }
  return samples;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_IO_CSV_HPP
