#ifndef DESCENT_IO_CSV_FORMAT_HPP
#define DESCENT_IO_CSV_FORMAT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/natural.hpp>

#include <concepts>
#include <limits>
#include <type_traits>

// What is in which column of a text with separated values.

DESCENT_BEGIN_EXACT

namespace descent {

namespace csv {

/// A number of another type than int, which it may not fit: 2.7, true, '1'. (An enumerator that becomes an int is one.)
template <class Number>
concept no_int = std::is_convertible_v<Number, int> && !std::same_as<Number, int> &&
                 !(std::is_enum_v<Number> && requires(Number any) {
                   { +any } -> std::same_as<int>;
                 });

/// An int, and no other number.
struct integer {
  constexpr integer(int any) noexcept : value(any) {}  // NOLINT: implicit
  template <no_int Number>
  integer(Number) = delete;

  constexpr operator int() const noexcept { return value; }  // NOLINT: implicit

  int value;
};

/// A column by its index, 0 for the first and −1 for the last, or by its name in the header. The index is an int,
/// and no other number. Without an index or a name a column is in no text.
struct column {
  static constexpr int in_no_text = (std::numeric_limits<int>::min)();

  constexpr column() = default;
  constexpr column(int from_0) noexcept : index(from_0), given(true) {}
  constexpr column(const char* in_the_header) noexcept : name(in_the_header), given(true) {}
  template <no_int Number>
  column(Number) = delete;

  int index = in_no_text;
  const char* name = nullptr;
  bool given = false;
};

/// The format of a text with inputs and targets. Without `targets` they are the last columns; without `inputs` these
/// are all others, in their order. Columns that are in neither list are passed over. Of a list all are given, or none.
/// `separator`: ' ' means any number of blanks and tabs. `skip`: lines before the header or, if there is none, the
/// first row.
template <class Sample>
struct format {
  column targets[Sample::outputs]{};
  column inputs[Sample::inputs]{};
  char separator = ',';
  natural skip = 0;
};

/// The format of a text with inputs and a label. The label is a word of `classes`, the first of them class 0. Each word
/// is that of one class. Without `classes` it is a whole number from `first_label` on, or a word: the words are then
/// numbered as they appear.
template <class Sample>
  requires requires(Sample s) { s.label; } && (!requires(Sample s) { s.y; })
struct format<Sample> {
  column label = -1;
  const char* classes[Sample::outputs]{};
  integer first_label = 0;
  column inputs[Sample::inputs]{};
  char separator = ',';
  natural skip = 0;
};

/// What a text must be to be read.
enum class rule {
  none,
  cell_must_be_a_number,
  number_must_be_finite,
  label_must_name_a_class,
  row_must_have_every_column,
  quote_must_be_closed,
  column_must_be_in_the_text,
  column_must_have_one_use,
  word_must_name_one_class,
  text_must_have_rows,
};

}  // namespace csv

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_CSV_FORMAT_HPP
