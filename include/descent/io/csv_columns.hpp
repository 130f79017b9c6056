#ifndef DESCENT_IO_CSV_COLUMNS_HPP
#define DESCENT_IO_CSV_COLUMNS_HPP

#include <descent/io/csv_format.hpp>
#include <descent/io/csv_reader.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/nearest.hpp>

#include <concepts>
#include <cstddef>

// The columns of a text that a sample needs, and the samples of its rows.

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// The columns of a row that are used, in ascending order, and for each the place of its number: 0 … among the inputs,
/// after them the targets or the label.
template <class Sample>
struct csv_plan {
  static constexpr bool labelled = requires(Sample s) { s.label; } && !requires(Sample s) { s.y; };
  static constexpr int inputs = static_cast<int>(Sample::inputs),
                       size = inputs + (labelled ? 1 : static_cast<int>(Sample::outputs));

  int column[std::size_t{size}]{}, place[std::size_t{size}]{};
  int width = 0, used = 0;
  bool header = false;

  /// Adds a column, and returns whether it is a new one. (They mostly come in ascending order.)
  constexpr auto add(int index, int where) noexcept -> bool {
    int i = used++;
    for (; i > 0 && column[i - 1] > index; --i) column[i] = column[i - 1], place[i] = place[i - 1];
    column[i] = index, place[i] = where;
    return i == 0 || column[i - 1] != index;
  }

  [[nodiscard]] constexpr auto uses(int index, int among) const noexcept -> bool {
    for (int i = 0; i < among; ++i)
      if (column[i] == index) return true;
    return false;
  }
};

/// Returns whether no cell of a line is a number.
template <class Char>
[[nodiscard]] constexpr auto csv_is_header(csv_reader<Char> line, int width) noexcept -> bool {
  csv_word<Char> word;
  double number = 0;
  while (line.column < width && line.read_word(word))
    if (const Char* at = word.first; read_numeral(at, word.last, number) && at == word.last) return false;
  return true;
}

/// Finds a column by its index, or by its name in a line; −1 if there is none, −2 if the name is there twice.
template <class Char>
[[nodiscard]] constexpr auto csv_index(const csv::column& column, csv_reader<Char> line, int width,
                                       bool header) noexcept -> int {
  const int index = column.index < 0 ? width + column.index : column.index;
  if (column.name == nullptr) return index >= 0 && index < width ? index : -1;
  csv_word<Char> word;
  int found = -1;
  while (header && line.column < width && line.read_word(word))
    if (word == column.name) found = found == -1 ? line.column - 1 : -2;
  return found;
}

/// Returns whether a column of a list is given.
template <std::size_t Size>
[[nodiscard]] constexpr auto csv_given(const csv::column (&columns)[Size]) noexcept -> bool {
  bool given = false;
  for (const csv::column& column : columns) given |= column.given;
  return given;
}

/// Returns whether two classes have one word. (A class may have none.)
[[nodiscard]] constexpr auto csv_same_word(const char* a, const char* b) noexcept -> bool {
  if (a == nullptr || b == nullptr) return false;
  for (; *a == *b; ++a, ++b)
    if (*a == '\0') return true;
  return false;
}

/// Returns whether no word is that of two classes.
template <std::size_t Classes>
[[nodiscard]] constexpr auto csv_words_differ(const char* const (&word)[Classes]) noexcept -> bool {
  for (std::size_t c = 1; c < Classes; ++c)
    for (std::size_t k = 0; k < c; ++k)
      if (csv_same_word(word[k], word[c])) return false;
  return true;
}

/// Adds columns that are given, all of them.
template <class Sample, class Char, std::size_t Size>
constexpr auto csv_add(csv_plan<Sample>& plan, csv_reader<Char>& line, const csv::column (&columns)[Size],
                       int place) noexcept -> bool {
  for (const csv::column& column : columns) {
    const int index = csv_index(column, line, plan.width, plan.header);
    if (index == -1) return line.broken(csv::rule::column_must_be_in_the_text, line.at);
    if (index == -2 || !plan.add(index, place++)) return line.broken(csv::rule::column_must_have_one_use, line.at);
  }
  return true;
}

/// Adds the columns of a format to a plan, whose width is known.
template <class Sample, class Char>
constexpr auto csv_add_all(csv_plan<Sample>& plan, csv_reader<Char>& line, const csv::format<Sample>& format) noexcept
    -> bool {
  constexpr int inputs = csv_plan<Sample>::inputs, others = csv_plan<Sample>::size - inputs;
  if constexpr (csv_plan<Sample>::labelled) {
    if (!csv_words_differ(format.classes)) return line.broken(csv::rule::word_must_name_one_class, line.at);
    if (!csv_add(plan, line, {format.label}, inputs)) return false;
  } else if (csv_given(format.targets)) {
    if (!csv_add(plan, line, format.targets, inputs)) return false;
  } else if (plan.width >= others) {
    for (int j = 0; j < others; ++j) plan.add(plan.width - others + j, inputs + j);
  } else {
    return line.broken(csv::rule::row_must_have_every_column, line.at);
  }
  if (csv_given(format.inputs)) return csv_add(plan, line, format.inputs, 0);
  if (plan.width != plan.size) return line.broken(csv::rule::row_must_have_every_column, line.at);
  for (int i = 0, index = 0; i < inputs; ++i, ++index) {
    while (plan.uses(index, others + i)) ++index;
    plan.add(index, i);
  }
  return true;
}

/// Finds the columns, and moves to the first row. The first line is a header if no cell of it is a number.
template <class Sample, class Char>
[[nodiscard]] constexpr auto csv_columns(csv_reader<Char>& reader, const csv::format<Sample>& format) noexcept
    -> csv_plan<Sample> {
  csv_plan<Sample> plan;
  for (std::size_t i = 0; i < format.skip && reader.at != reader.end; ++i) reader.next_line();
  if (!reader.find_line()) return reader.broken(csv::rule::text_must_have_rows, reader.at), plan;
  csv_reader<Char> past = reader;
  plan.width = csv_width(past);
  if (past.fault.rule != csv::rule::none) return reader.fault = past.fault, plan;
  plan.header = csv_is_header(reader, plan.width);
  if (!csv_add_all(plan, reader, format)) return plan;
  if (plan.header) reader.next_line();
  if (!reader.find_line()) reader.broken(csv::rule::text_must_have_rows, reader.at);
  return plan;
}

/// The words that labels are, in the order in which they appeared.
template <class Char, std::size_t Classes>
struct csv_labels {
  csv_word<Char> word[Classes]{};
  std::size_t known = 0;
  bool numbers = false;

  /// Finds the class of a word; Classes if it is none.
  [[nodiscard]] constexpr auto of_word(const csv_word<Char>& label) noexcept -> std::size_t {
    for (std::size_t c = 0; c < known; ++c)
      if (word[c] == label) return c;
    if (known < Classes) word[known++] = label;
    return known < Classes || word[Classes - 1] == label ? known - 1 : Classes;
  }
};

/// Whether the last digit of a numeral that is not 0 is before the point, as in 12, 1.0 and 1.2e1: its nearest double
/// may be whole where it is not.
template <class Char>
[[nodiscard]] constexpr auto csv_is_whole(const csv_word<Char>& numeral) noexcept -> bool {
  const Char* at = numeral.first;
  int behind = 0, least = -1'000'000'000, e = 0;
  for (bool point = false; at != numeral.last && *at != 'e' && *at != 'E'; ++at) {
    behind += point ? 1 : 0;
    if (*at > '0') least = behind;  // (no sign and no point is above the digits)
    point = point || *at == '.';
  }
  if (at != numeral.last) static_cast<void>(read_exponent(at, numeral.last, e));
  return least <= e;
}

/// Finds the class of a label; Classes if it is none.
template <class Char, std::size_t Classes, class Format>
[[nodiscard]] constexpr auto csv_class(csv_labels<Char, Classes>& labels, const csv_word<Char>& label,
                                       const Format& format) noexcept -> std::size_t {
  bool by_words = false;
  for (std::size_t c = 0; c < Classes; ++c) {
    if (format.classes[c] == nullptr) continue;
    if (label == format.classes[c]) return c;
    by_words = true;
  }
  if (by_words) return Classes;
  double number = 0;
  const Char* at = label.first;
  const bool is_number = read_numeral(at, label.last, number) && at == label.last;
  if (labels.known == 0 && is_number) labels.numbers = true;
  if (label.first == label.last || is_number != labels.numbers) return Classes;
  if (!is_number) return labels.of_word(label);
  for (std::size_t c = 0; c < Classes; ++c)
    if (number == format.first_label + static_cast<double>(c)) return csv_is_whole(label) ? c : Classes;
  return Classes;
}

template <class Char, std::size_t Classes, class Format>
constexpr auto csv_read_label(csv_reader<Char>& reader, csv_labels<Char, Classes>& labels, const Format& format,
                              std::size_t& label) noexcept -> bool {
  csv_word<Char> word;
  if (!reader.read_word(word)) return false;
  label = csv_class(labels, word, format);
  if (label < Classes) return true;
  label = 0, --reader.column;
  return reader.broken(csv::rule::label_must_name_a_class, word.first);
}

/// Reads the next row into a sample.
template <class Sample, class Char>
constexpr auto csv_read_row(csv_reader<Char>& reader, const csv_plan<Sample>& plan, const csv::format<Sample>& format,
                            csv_labels<Char, Sample::outputs>& labels, Sample& s) -> bool {
  auto* const x = detail::data(s.x);
  if (!reader.find_line()) return false;
  for (int k = 0; k < plan.size; ++k) {
    const int place = plan.place[k];
    csv_word<Char> ignored;
    while (reader.column < plan.column[k])
      if (!reader.read_word(ignored)) return false;
    if (place < plan.inputs) {
      if (!reader.read_number(x[place])) return false;
    } else if constexpr (csv_plan<Sample>::labelled) {
      if (!csv_read_label(reader, labels, format, s.label)) return false;
    } else {
      if (!reader.read_number(detail::data(s.y)[place - plan.inputs])) return false;
    }
  }
  return reader.end_row(plan.width);
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_CSV_COLUMNS_HPP
