#ifndef DESCENT_IO_CSV_READER_HPP
#define DESCENT_IO_CSV_READER_HPP

#include <descent/io/csv_format.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/nearest.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

// The cells of a text, one after another.

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// Characters from first to last, last not included.
template <class Char>
struct csv_word {
  const Char* first = nullptr;
  const Char* last = nullptr;

  template <class Other>
  [[nodiscard]] constexpr auto operator==(const csv_word<Other>& other) const noexcept -> bool {
    if (last - first != other.last - other.first) return false;
    for (auto a = first, b = other.first; a != last; ++a, ++b)
      if (*a != *b) return false;
    return true;
  }

  [[nodiscard]] constexpr auto operator==(const char* name) const noexcept -> bool {
    for (const Char* a = first; a != last; ++a, ++name)
      if (static_cast<char>(*a) != *name || *name == '\0') return false;
    return *name == '\0';
  }
};

/// The broken rule, where it is broken, and what is there. Lines and columns are counted from 1.
template <class Char>
struct csv_fault {
  csv::rule rule = csv::rule::none;
  std::size_t line = 0, column = 0;
  csv_word<Char> found;
};

/// A position in a text, whose lines end in "\n", "\r\n" or "\r". Its functions return false, and set the fault, where
/// a rule is broken.
template <class Char>
struct csv_reader {
  const Char* at;
  const Char* end;
  Char separator;
  std::size_t line = 1;
  int column = 0;    // cells of this line that are read
  bool more = true;  // whether another one follows
  csv_fault<Char> fault{};

  [[nodiscard]] constexpr auto at_end_of_line() const noexcept -> bool {
    return at == end || *at == '\n' || *at == '\r';
  }
  [[nodiscard]] constexpr auto blank(Char c) const noexcept -> bool {
    return c == ' ' || (c == '\t' && separator != '\t');
  }
  constexpr void skip_blanks() noexcept {
    while (at != end && (*at == ' ' || (*at == '\t' && separator != '\t'))) ++at;
  }

  /// The end of a word without quotes, which may end with blanks.
  [[nodiscard]] constexpr auto end_of_word(const Char* last) const noexcept -> const Char* {
    const bool of_blanks = separator == ' ';
    while (last != end && *last != '\n' && *last != '\r' && *last != separator && !(of_blanks && blank(*last))) ++last;
    return last;
  }

  constexpr auto broken(csv::rule rule, const Char* first) noexcept -> bool {
    const Char* last = end_of_word(first);
    while (last != first && blank(last[-1])) --last;
    fault = {rule, line, static_cast<std::size_t>(column) + 1, {first, last}};
    return false;
  }

  /// Moves over a line's end.
  constexpr void next_line() noexcept {
    while (at != end && *at != '\n' && *at != '\r') ++at;
    if (at != end && *at == '\r') ++at;
    if (at != end && *at == '\n') ++at;
    ++line, column = 0, more = true;
  }

  /// Moves to a line that is not empty; false if there is none.
  constexpr auto find_line() noexcept -> bool {
    for (skip_blanks(); at != end && at_end_of_line(); skip_blanks()) next_line();
    return at != end;
  }

  /// Moves over the separator after a cell.
  constexpr auto end_cell(const Char* cell) noexcept -> bool {
    const Char* const last = at;
    if (at == end || *at != separator) skip_blanks();
    if (at_end_of_line())
      more = false;
    else if (*at == separator)
      ++at;
    else if (separator != ' ' || at == last)
      return broken(csv::rule::cell_must_be_a_number, cell);
    return ++column, true;
  }

  /// Reads a number, in quotes or not.
  /// Refused: what its type does not take.
  template <class Number>
  constexpr auto read_number(Number& to) -> bool {
    std::conditional_t<std::floating_point<Number>, Number, double> number = 0;
    if (at != end && *at <= ' ') skip_blanks();
    const Char* const cell = at;
    if (!more) return broken(csv::rule::row_must_have_every_column, at);
    const bool quoted = at != end && *at == '"';
    if (quoted) ++at, skip_blanks();
    if (!read_numeral(at, end, number)) return broken(csv::rule::cell_must_be_a_number, cell);
    if (quoted) {
      skip_blanks();
      if (at == end || *at != '"') return broken(csv::rule::cell_must_be_a_number, cell);
      ++at;
    }
    if (!__builtin_isfinite(number)) return broken(csv::rule::number_must_be_finite, cell);
    to = static_cast<Number>(number);
    if (at == end || *at != separator || separator == ' ') return end_cell(cell);
    return ++at, ++column, true;
  }

  /// Reads any text, in quotes or not. The blanks around it are no part of the word.
  constexpr auto read_word(csv_word<Char>& word) noexcept -> bool {
    skip_blanks();
    const Char* const cell = at;
    if (!more) return broken(csv::rule::row_must_have_every_column, at);
    if (at != end && *at == '"') {
      for (++at; !at_end_of_line() && (*at != '"' || (at + 1 != end && at[1] == '"')); ++at) at += *at == '"' ? 1 : 0;
      if (at_end_of_line()) return broken(csv::rule::quote_must_be_closed, cell);
      word = {cell + 1, at++};
      while (word.first != word.last && blank(*word.first)) ++word.first;
    } else {
      at = end_of_word(at);
      word = {cell, at};
    }
    while (word.last != word.first && blank(word.last[-1])) --word.last;
    return end_cell(cell);
  }

  /// Moves to the next line from the end of a row of so many cells; a separator may end it.
  constexpr auto end_row(int width) noexcept -> bool {
    for (csv_word<Char> ignored; column < width;)
      if (!read_word(ignored)) return false;
    if (more) {
      skip_blanks();
      if (!at_end_of_line()) return broken(csv::rule::row_must_have_every_column, at);
    }
    next_line();
    return true;
  }
};

/// Counts the cells of a line that is not empty.
template <class Char>
[[nodiscard]] constexpr auto csv_width(csv_reader<Char>& reader) noexcept -> int {
  csv_word<Char> ignored;
  for (; reader.more && !reader.at_end_of_line(); reader.skip_blanks())
    if (!reader.read_word(ignored)) return 0;
  return reader.column;
}

/// Counts the lines that are not empty.
template <class Char>
[[nodiscard]] constexpr auto csv_rows(csv_reader<Char> reader) noexcept -> std::size_t {
  std::size_t rows = 0;
  for (; reader.find_line(); reader.next_line()) ++rows;
  return rows;
}

/// A reader at the first character of a text, after a byte order mark.
template <class Text>
[[nodiscard]] constexpr auto csv_begin(const Text& text, char separator) noexcept {
  using Char = std::remove_cvref_t<decltype(detail::data(text)[0])>;
  static_assert(sizeof(Char) == 1, "a text has characters of one byte");
  const Char *at = detail::data(text), *end = at + detail::size(text);
  while (end != at && end[-1] == Char{}) --end;
  if (end - at >= 3 && (at[0] & 0xFF) == 0xEF && (at[1] & 0xFF) == 0xBB && (at[2] & 0xFF) == 0xBF) at += 3;
  return csv_reader<Char>{at, end, static_cast<Char>(separator)};
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_CSV_READER_HPP
