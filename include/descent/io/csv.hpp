#ifndef DESCENT_IO_CSV_HPP
#define DESCENT_IO_CSV_HPP

#include <descent/io/csv_columns.hpp>
#include <descent/io/csv_format.hpp>
#include <descent/io/csv_reader.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/refusal.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

// Samples from the text of a file with values between commas, at compile time and at run time.

DESCENT_BEGIN_EXACT

namespace descent {

namespace csv {

/// An exception for a text that cannot be read: what() is the name of the broken rule, value the line and column the
/// column, both counted from 1.
struct text_refusal : refusal {
  text_refusal(const char* rule, std::size_t line_from_1, std::size_t column_from_1) noexcept
      : refusal(rule, static_cast<double>(line_from_1)), line(line_from_1), column(column_from_1) {}

  std::size_t line, column;
};

/// A line of the text, in a message.
template <std::size_t From1>
struct in_line;

/// A column of the text, in a message.
template <std::size_t From1>
struct in_column;

/// The characters of a cell, in a message.
template <auto... Characters>
struct found;

/// A text that the compiler cannot read: its message is the arguments.
template <rule Broken, class Line, class Column, class Found>
struct text_is_refused {
  static_assert(sizeof(Found*) == 0, "descent: a text is refused, for this rule, in this line and column");
};

}  // namespace csv

namespace detail {

inline constexpr const char* csv_rules[] = {"none",
                                            "cell_must_be_a_number",
                                            "number_must_be_finite",
                                            "label_must_name_a_class",
                                            "row_must_have_every_column",
                                            "quote_must_be_closed",
                                            "column_must_be_in_the_text",
                                            "column_must_have_one_use",
                                            "word_must_name_one_class",
                                            "text_must_have_rows"};

// As stop and throw_refusal (refusal.hpp).
#if defined(__cpp_exceptions)
[[noreturn, gnu::__noinline__]] inline void throw_text_refusal(const char* rule, std::size_t line, std::size_t column) {
  throw csv::text_refusal(rule, line, column);
}
[[noreturn]] inline void stop_at(const char* rule, std::size_t line, std::size_t column) {
  throw_text_refusal(rule, line, column);
}
#elif defined(__ELF__)
[[gnu::__weak__]] void throw_text_refusal(const char* rule, std::size_t line, std::size_t column);
[[noreturn]] inline void stop_at(const char* rule, std::size_t line, std::size_t column) {
  if (throw_text_refusal != nullptr) throw_text_refusal(rule, line, column);
  __builtin_trap();
}
#else
[[noreturn]] inline void stop_at(const char*, std::size_t, std::size_t) { __builtin_trap(); }
#endif

template <class Char>
constexpr void refuse_text(const csv_fault<Char>& fault) {
  const char* const rule = csv_rules[static_cast<int>(fault.rule)];
  if (__builtin_is_constant_evaluated()) refuse(rule, static_cast<double>(fault.line));
  stop_at(rule, fault.line, fault.column);
}

/// What is read before the rows: the columns, the number of rows, and where they begin.
template <class Sample, class Char>
struct csv_start {
  csv_reader<Char> reader;
  csv_plan<Sample> plan{};
  csv_labels<Char, Sample::outputs> labels{};
  std::size_t rows = 0;
};

template <class Sample, class Text>
[[nodiscard]] constexpr auto csv_started(const Text& text, const csv::format<Sample>& format) noexcept {
  auto reader = csv_begin(text, format.separator);
  csv_start<Sample, std::remove_cvref_t<decltype(*reader.at)>> start{reader};
  start.plan = csv_columns<Sample>(start.reader, format);
  if (start.reader.fault.rule == csv::rule::none) start.rows = csv_rows(start.reader);
  return start;
}

/// Some rows of a text, one constant each: the limits of a constant are not those of a text.
template <class Sample, class Char, std::size_t Rows>
struct csv_part {
  csv_reader<Char> reader;
  csv_labels<Char, Sample::outputs> labels{};
  std::array<Sample, Rows> samples{};
};

template <class Sample, const auto& Text, const auto& Format>
struct csv_constants {
  static constexpr auto start = csv_started<Sample>(Text, Format);
  static constexpr std::size_t rows = start.rows, numbers_of_a_part = 8192, most_parts = 256,
                               by_numbers = numbers_of_a_part / static_cast<std::size_t>(start.plan.width + 1),
                               by_parts = (rows + most_parts - 1) / most_parts,
                               rows_of_a_part = by_numbers > by_parts ? by_numbers
                                                : by_parts > 0        ? by_parts
                                                                      : 1,
                               parts = (rows + rows_of_a_part - 1) / rows_of_a_part;
  using Char = std::remove_cvref_t<decltype(*start.reader.at)>;

  template <std::size_t Index>
  [[nodiscard]] static constexpr auto begin() {
    constexpr std::size_t left = rows - Index * rows_of_a_part;
    csv_part<Sample, Char, (left < rows_of_a_part ? left : rows_of_a_part)> next{start.reader, start.labels};
    if constexpr (Index > 0) next.reader = part<Index - 1>.reader, next.labels = part<Index - 1>.labels;
    return next;
  }

  template <std::size_t Index>
  [[nodiscard]] static constexpr auto read() {
    auto next = begin<Index>();
    if (next.reader.fault.rule == csv::rule::none)
      for (Sample& s : next.samples)
        if (!csv_read_row(next.reader, start.plan, Format, next.labels, s)) break;
    return next;
  }

  template <std::size_t Index>
  static constexpr auto part = read<Index>();

  template <std::size_t Index>
  static constexpr void copy(Sample* to) {
    for (const Sample& s : part<Index>.samples) *to = s, ++to;
  }

  template <std::size_t... Index>
  [[nodiscard]] static constexpr auto joined(std::index_sequence<Index...>) -> std::array<Sample, rows> {
    std::array<Sample, rows> samples{};
    (copy<Index>(samples.data() + Index * rows_of_a_part), ...);
    return samples;
  }

  template <std::size_t... Index>
  [[nodiscard]] static constexpr auto fault_of(std::index_sequence<Index...>) {
    auto first = start.reader.fault;
    static_cast<void>(((first = part<Index>.reader.fault, first.rule == csv::rule::none) && ...));
    return first;
  }

  static constexpr auto fault = fault_of(std::make_index_sequence<parts>{});
  static constexpr std::size_t length = static_cast<std::size_t>(fault.found.last - fault.found.first);

  template <std::size_t... Index>
  [[nodiscard]] static auto refused(std::index_sequence<Index...>)
      -> csv::text_is_refused<fault.rule, csv::in_line<fault.line>, csv::in_column<fault.column>,
                              csv::found<fault.found.first[Index]...>>;
};

template <class Sample>
inline constexpr csv::format<Sample> csv_default_format{};

}  // namespace detail

namespace csv {

/// Reads a text at compile time. The text and the format are constants with a name at namespace scope.
/// Refused: see rule; the words of a compiler are those of text_is_refused.
template <class Sample, const auto& Text, const auto& Format = descent::detail::csv_default_format<Sample>>
[[nodiscard]] constexpr auto read() {
  using constants = descent::detail::csv_constants<Sample, Text, Format>;
  if constexpr (constants::fault.rule != rule::none) {
    constexpr std::size_t shown = constants::length < 32 ? constants::length : 32;
    static_cast<void>(sizeof(constants::refused(std::make_index_sequence<shown>{})));
    return std::array<Sample, 0>{};
  } else if constexpr (constants::parts == 1) {
    return constants::template part<0>.samples;
  } else {
    return constants::joined(std::make_index_sequence<constants::parts>{});
  }
}

/// Reads a text, mostly at run time, into a container of samples with push_back, such as std::vector.
/// Refused: see rule; the exception is a text_refusal. And what the number of the samples does not take.
template <class Samples, class Text>
[[nodiscard]] constexpr auto read(const Text& text, const format<typename Samples::value_type>& format = {})
    -> Samples {
  using Sample = typename Samples::value_type;
  auto start = descent::detail::csv_started<Sample>(text, format);
  Samples samples;
  Sample s;
  for (std::size_t i = 0;
       i < start.rows && descent::detail::csv_read_row(start.reader, start.plan, format, start.labels, s); ++i)
    samples.push_back(s);
  if (start.reader.fault.rule != rule::none) descent::detail::refuse_text(start.reader.fault);
  return samples;
}

}  // namespace csv

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_IO_CSV_HPP
