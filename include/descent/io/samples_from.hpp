#ifndef DESCENT_IO_SAMPLES_FROM_HPP
#define DESCENT_IO_SAMPLES_FROM_HPP

#include <descent/network/classify.hpp>
#include <descent/network/labelled_sample.hpp>
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

// Samples from tables of numbers: arrays of any shape, std::array, std::vector and spans.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void rows_must_fill_the_table(auto count) { detail::refuse(__func__, detail::leading_value(count)); }

namespace detail {

/// The targets or the label. (g++ 14.2 does not accept has_label here.)
template <class Sample>
inline constexpr std::size_t targets_of_a_row =
    requires(Sample s) { s.label; } && !requires(Sample s) { s.y; } ? 1 : Sample::outputs;

template <class Sample>
inline constexpr std::size_t numbers_of_a_row = Sample::inputs + targets_of_a_row<Sample>;

/// A table by its type: its numbers, their count and the count of rows if these are fixed, and its depth.
template <class Table>
struct table_shape {};
template <class Number>
  requires std::is_arithmetic_v<Number>
struct table_shape<Number> {
  using number = Number;
  static constexpr bool fixed = true;
  static constexpr std::size_t length = 0, numbers = 1, depth = 0;
};
template <class Element, std::size_t Size>
  requires requires { typename table_shape<Element>::number; }
struct table_shape<Element[Size]> {
  using number = typename table_shape<Element>::number;
  static constexpr bool fixed = table_shape<Element>::fixed;
  static constexpr std::size_t length = Size, numbers = Size * table_shape<Element>::numbers,
                               depth = table_shape<Element>::depth + 1;
};
template <class Element, std::size_t Size>
  requires requires { typename table_shape<Element>::number; }
struct table_shape<std::array<Element, Size>> : table_shape<Element[Size]> {};
template <class Table>
using element_of = std::remove_cvref_t<decltype(*std::declval<const Table&>().data())>;
/// A container of elements in a row. (A matrix of another library has data() and size() too, but may be stored column
/// by column. It has no iterator over numbers.)
template <class Table>
concept elements_in_a_row = requires(const Table& t) {
  t.size();
  { *t.begin() } -> std::same_as<decltype(*t.data())>;
};
template <elements_in_a_row Table>
  requires requires { typename table_shape<element_of<Table>>::number; }
struct table_shape<Table> {
  using number = typename table_shape<element_of<Table>>::number;
  static constexpr bool fixed = false;
  static constexpr std::size_t length = 0, numbers = 0, depth = table_shape<element_of<Table>>::depth + 1;
};

/// Converts a number to a class.
/// Refused: NaN, a number that is not whole, negative, or not below Classes.
template <std::size_t Classes>
[[nodiscard]] constexpr auto named_class(long double name) -> std::size_t {
  if (!(name >= 0 && name < static_cast<long double>(Classes)) ||
      static_cast<long double>(static_cast<std::size_t>(name)) != name)
    label_must_name_a_class(static_cast<double>(name));
  return static_cast<std::size_t>(name);
}

// At compile time a loop's turn or a call for each number would cost more than the number. So they take 64, by a pack.

template <class Scalar, class Number, std::size_t... Index>
[[nodiscard]] constexpr auto copied([[maybe_unused]] Scalar* to, [[maybe_unused]] const Number* from,
                                    std::index_sequence<Index...>) -> bool {
  if constexpr (!std::floating_point<Scalar>)
    return (int{finite(to[Index] = static_cast<Scalar>(from[Index]))} & ... & 1) != 0;
  else if constexpr (std::integral<Number> && sizeof(Number) <= 8)
    return ((to[Index] = static_cast<Scalar>(from[Index])), ..., true);
  else
    return (int{__builtin_isfinite(to[Index] = static_cast<Scalar>(from[Index])) != 0} & ... & 1) != 0;
}

/// Copies so many numbers, and returns whether all are finite.
template <std::size_t Size, class Scalar, class Number>
[[nodiscard]] constexpr auto copied(Scalar* to, const Number* from) -> bool {
  bool all_finite = copied(to, from, std::make_index_sequence<Size % 64>{});
  for (std::size_t i = Size % 64; i != Size; i += 64)
    all_finite &= copied(to + i, from + i, std::make_index_sequence<64>{});
  return all_finite;
}

template <class Scalar, std::size_t Size, std::size_t... Index>
[[nodiscard]] constexpr auto are_finite([[maybe_unused]] const Scalar (&numbers)[Size], [[maybe_unused]] std::size_t i,
                                        std::index_sequence<Index...>) -> bool {
  return (static_cast<bool>(__builtin_isfinite(numbers[i + Index])) && ...);
}

template <class Scalar, std::size_t Size>
[[nodiscard]] constexpr auto are_finite(const Scalar (&numbers)[Size]) -> bool {
  bool so_far = are_finite(numbers, 0, std::make_index_sequence<Size % 64>{});
  for (std::size_t i = Size % 64; i != Size; i += 64) so_far &= are_finite(numbers, i, std::make_index_sequence<64>{});
  return so_far;
}

/// True for samples whose bytes are those of a row of Scalar, but for the label.
template <class Sample>
inline constexpr bool stored_as_a_row = false;
template <native_number Scalar, std::size_t Inputs, std::size_t Outputs>
inline constexpr bool stored_as_a_row<sample<Scalar, Inputs, Outputs>> = true;
template <native_number Scalar, std::size_t Inputs, std::size_t Classes>
inline constexpr bool stored_as_a_row<labelled_sample<Scalar, Inputs, Classes>> = sizeof(Scalar) == sizeof(std::size_t);

template <class Sample, std::size_t Size>
using samples_of = std::array<Sample, Size / numbers_of_a_row<Sample>>;

/// The samples whose bytes are those of finite numbers, with the labels of the rows that these are from.
template <class Sample, class Number, std::size_t Size>
[[nodiscard]] constexpr auto samples_at_once(const typename Sample::scalar (&numbers)[Size], const Number (&rows)[Size])
    -> samples_of<Sample, Size> {
  auto samples = __builtin_bit_cast(samples_of<Sample, Size>, numbers);
  if constexpr (has_label<Sample>) {
    Sample* s = samples.data();
    for (std::size_t k = Sample::inputs; k < Size; k += numbers_of_a_row<Sample>, ++s)
      s->label = named_class<Sample::outputs>(static_cast<long double>(rows[k]));
  }
  return samples;
}

/// Refuses a row that has not as many rows, or numbers, as the first.
template <class Table>
constexpr void check_shape(const Table& rows, std::size_t i) {
  if (const std::size_t size = detail::size(detail::data(rows)[i]); size != detail::size(detail::data(rows)[0]))
    rows_must_fill_the_table(size);
}

/// Copies the numbers of a table of any depth, one after another.
/// Refused: more of them than there is room for; rows of several lengths.
template <class Number, class Table>
constexpr void flatten(Number*& to, const Number* end, const Table& from) {
  if constexpr (std::is_arithmetic_v<Table>) {
    if (to == end) rows_must_fill_the_table(from);
    *to++ = from;
  } else {
    for (std::size_t i = 0; i < detail::size(from); ++i) {
      if constexpr (table_shape<Table>::depth > 1) check_shape(from, i);
      flatten(to, end, detail::data(from)[i]);
    }
  }
}

/// Returns the i-th row. One that is not stored as a row is copied into buffer.
/// Refused: a row of another length.
template <std::size_t Row, class Table, class Number>
[[nodiscard]] constexpr auto row_of(const Table& rows, std::size_t i, [[maybe_unused]] Number* buffer)
    -> const Number* {
  if constexpr (table_shape<Table>::depth == 1) {
    return detail::data(rows) + i * Row;
  } else {
    const auto& row = detail::data(rows)[i];
    if constexpr (table_shape<Table>::depth == 2) {
      if (detail::size(row) != Row) rows_must_fill_the_table(detail::size(row));
      return detail::data(row);
    } else {
      check_shape(rows, i);
      Number* to = buffer;
      flatten(to, buffer + Row, row);
      if (to != buffer + Row) rows_must_fill_the_table(static_cast<std::size_t>(to - buffer));
      return buffer;
    }
  }
}

/// Reads the targets or the label, and returns whether they are finite.
template <class Sample, class Number>
constexpr auto read_targets(Sample& s, const Number* from) -> bool {
  if constexpr (has_label<Sample>)
    return s.label = named_class<Sample::outputs>(static_cast<long double>(*from)), true;
  else
    return copied<Sample::outputs>(data(s.y), from);
}

template <class Sample, class Number>
constexpr void read_row(Sample& s, const Number* row) {
  const bool all_finite = copied<Sample::inputs>(data(s.x), row);
  if (!(read_targets(s, row + Sample::inputs) && all_finite)) s.template check<typename Sample::scalar>();
}

template <class Sample, class InputTable, class TargetTable>
constexpr void read_row(Sample& s, const InputTable* x, const TargetTable* y) {
  const bool all_finite = copied<Sample::inputs>(data(s.x), x);
  if (!(read_targets(s, y) && all_finite)) s.template check<typename Sample::scalar>();
}

/// Counts the rows of a table.
/// Refused: a table that ends within a row.
template <std::size_t Row, class Table>
[[nodiscard]] constexpr auto row_count(const Table& rows) -> std::size_t {
  const std::size_t length = detail::size(rows);
  if constexpr (table_shape<Table>::depth > 1)
    return length;
  else if (length % Row != 0)
    rows_must_fill_the_table(length);
  return length / Row;
}

template <std::size_t Row, class Table>
constexpr void check_rows(const Table& rows, std::size_t count) {
  if (row_count<Row>(rows) != count) rows_must_fill_the_table(detail::size(rows));
}

/// The samples of a table, one row after another.
template <class Sample, class Table>
struct rows_of_a_table {
  static constexpr std::size_t row = numbers_of_a_row<Sample>;
  const Table* from;

  [[nodiscard]] constexpr auto rows() const -> std::size_t { return row_count<row>(*from); }
  constexpr void read(Sample& s, std::size_t i) const {
    typename table_shape<Table>::number buffer[table_shape<Table>::depth > 2 ? row : 1]{};
    read_row(s, row_of<row>(*from, i, buffer));
  }
};

/// The samples of two tables, one row of each after another.
template <class Sample, class InputTable, class TargetTable>
struct rows_of_two_tables {
  const InputTable* x;
  const TargetTable* y;

  [[nodiscard]] constexpr auto rows() const -> std::size_t {
    const std::size_t count = row_count<Sample::inputs>(*x);
    check_rows<targets_of_a_row<Sample>>(*y, count);
    return count;
  }
  constexpr void read(Sample& s, std::size_t i) const {
    typename table_shape<InputTable>::number of_x[table_shape<InputTable>::depth > 2 ? Sample::inputs : 1]{};
    typename table_shape<TargetTable>::number
        of_y[table_shape<TargetTable>::depth > 2 ? targets_of_a_row<Sample> : 1]{};
    read_row(s, row_of<Sample::inputs>(*x, i, of_x), row_of<targets_of_a_row<Sample>>(*y, i, of_y));
  }
};

template <class Sample, std::size_t Rows, class Tables>
[[nodiscard]] constexpr auto samples_row_by_row(Tables tables) -> std::array<Sample, Rows> {
  const std::size_t rows = tables.rows();
  if (rows != Rows) rows_must_fill_the_table(rows);
  std::array<Sample, Rows> samples{};
  Sample* s = samples.data();
  for (std::size_t i = 0; i < Rows; ++i) tables.read(s[i], i);
  return samples;
}

template <class Samples, class Tables>
[[nodiscard]] constexpr auto collected(Tables tables) -> Samples {
  const std::size_t rows = tables.rows();
  Samples samples;
  typename Samples::value_type s;
  for (std::size_t i = 0; i < rows; ++i) tables.read(s, i), samples.push_back(s);
  return samples;
}

/// Characters are arithmetic types, but a text is no table.
template <class Scalar>
concept character =
    std::same_as<Scalar, char> || std::same_as<Scalar, wchar_t> || std::same_as<Scalar, decltype(u8'a')> ||
    std::same_as<Scalar, char16_t> || std::same_as<Scalar, char32_t>;

}  // namespace detail

/// Numbers in an array of any shape, in std::array, std::vector or a span, or in rows that are such.
template <class Table>
concept table_of_numbers = requires {
  typename detail::table_shape<Table>::number;
} && (detail::table_shape<Table>::depth > 0) && !detail::character<typename detail::table_shape<Table>::number>;

/// A table of so many rows of so many numbers, as far as its type tells.
template <class Table, std::size_t Rows, std::size_t Row>
concept rows_fill_the_table = !detail::table_shape<Table>::fixed ||
                              (detail::table_shape<Table>::numbers == Rows * Row &&
                               (detail::table_shape<Table>::depth == 1 || detail::table_shape<Table>::length == Rows));

/// A container of samples with push_back, such as std::vector.
template <class Samples>
concept sample_container = requires(Samples samples, typename Samples::value_type sample) {
  samples.push_back(sample);
  Samples::value_type::inputs;
};

/// Converts a table to samples, row after row: x₁ … xᵢ y₁ … yₒ is a sample<Scalar, Inputs, Outputs>, x₁ … xᵢ c a
/// labelled_sample<Scalar, Inputs, Classes>. Numbers are converted to Scalar as they are; bytes are 0 … 255.
/// Refused: another number of rows, or a table that ends within a row; a number that is NaN or infinite as a Scalar; a label
/// that names no class; characters.
template <class Sample, std::size_t Rows, table_of_numbers Table>
  requires rows_fill_the_table<Table, Rows, detail::numbers_of_a_row<Sample>>
[[nodiscard]] constexpr auto samples_from(const Table& table) -> std::array<Sample, Rows> {
  using Scalar = typename Sample::scalar;
  using Number = typename detail::table_shape<Table>::number;
  constexpr std::size_t n = Rows * detail::numbers_of_a_row<Sample>;
  if constexpr (detail::stored_as_a_row<Sample> && std::same_as<Table, Number[n]>)
    if (__builtin_is_constant_evaluated()) {
      if constexpr (std::same_as<Scalar, Number>) {
        if (detail::are_finite(table)) return detail::samples_at_once<Sample>(table, table);
      } else {
        Scalar numbers[n]{};
        if (detail::copied<n>(numbers, table)) return detail::samples_at_once<Sample>(numbers, table);
      }
    }
  return detail::samples_row_by_row<Sample, Rows>(detail::rows_of_a_table<Sample, Table>{&table});
}

/// Converts inputs and targets, or labels, that are in two tables.
template <class Sample, std::size_t Rows, table_of_numbers InputTable, table_of_numbers TargetTable>
  requires(rows_fill_the_table<InputTable, Rows, Sample::inputs> &&
           rows_fill_the_table<TargetTable, Rows, detail::targets_of_a_row<Sample>>)
[[nodiscard]] constexpr auto samples_from(const InputTable& x, const TargetTable& y) -> std::array<Sample, Rows> {
  return detail::samples_row_by_row<Sample, Rows>(detail::rows_of_two_tables<Sample, InputTable, TargetTable>{&x, &y});
}

/// Converts tables of any number of rows, mostly at run time, to a container of samples.
template <sample_container Samples, table_of_numbers Table>
[[nodiscard]] constexpr auto samples_from(const Table& table) -> Samples {
  return detail::collected<Samples>(detail::rows_of_a_table<typename Samples::value_type, Table>{&table});
}
template <sample_container Samples, table_of_numbers InputTable, table_of_numbers TargetTable>
[[nodiscard]] constexpr auto samples_from(const InputTable& x, const TargetTable& y) -> Samples {
  return detail::collected<Samples>(
      detail::rows_of_two_tables<typename Samples::value_type, InputTable, TargetTable>{&x, &y});
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_SAMPLES_FROM_HPP
