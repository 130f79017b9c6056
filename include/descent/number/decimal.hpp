#ifndef DESCENT_NUMBER_DECIMAL_HPP
#define DESCENT_NUMBER_DECIMAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/refusal.hpp>

// Decimal numbers as real numbers: 0.1_real encloses 1/10, which the double 0.1 is not.

DESCENT_BEGIN

namespace descent {

constexpr void numeral_must_be_decimal(auto place) { detail::refuse(__func__, detail::leading_value(place)); }

namespace detail {

/// The digits of a numeral: the first 15, the next 15, and whether any digit after them is not 0.
struct decimal_digits {
  double head = 0, tail = 0, tail_scale = 1;
  int count = 0, exponent = 0;
  bool more = false;

  constexpr void take(int digit, bool after_point) {
    DESCENT_AS_WRITTEN
    exponent -= after_point ? 1 : 0;
    if (count == 0 && digit == 0) return;
    if (++count <= 15) {
      head = 10 * head + digit;
    } else if (count <= 30) {
      tail = 10 * tail + digit;
      tail_scale = 10 * tail_scale;
      ++exponent;
    } else {
      more = more || digit != 0;
      ++exponent;
    }
  }

  [[nodiscard]] constexpr auto value() const -> interval<double> {
    DESCENT_AS_WRITTEN
    const interval<double> number = head + interval{tail, more ? tail + 1 : tail} / tail_scale;
    if (exponent >= 0) return number * pow(interval{10}, exponent);
    const int first = exponent < -300 ? 300 : -exponent;  // (10³⁰⁹ is infinite, and a double may be m / 10³⁵³)
    return number / pow(interval{10}, first) / pow(interval{10}, -exponent - first);
  }
};

[[nodiscard]] constexpr auto is_digit(char c) noexcept -> bool { return '0' <= c && c <= '9'; }

/// A ' between two digits.
[[nodiscard]] constexpr auto is_separator(const char* text, int place) noexcept -> bool {
  return text[place] == '\'' && place > 0 && is_digit(text[place - 1]) && is_digit(text[place + 1]);
}

/// The exponent after an e. One beyond ±999,999,999 is that.
[[nodiscard]] constexpr auto decimal_exponent(const char* text, int place) -> int {
  const bool negative = text[place] == '-';
  if (text[place] == '-' || text[place] == '+') ++place;
  if (!is_digit(text[place])) numeral_must_be_decimal(place);
  int exponent = 0;
  for (; is_digit(text[place]) || is_separator(text, place); ++place)
    if (is_digit(text[place])) exponent = exponent > 99'999'999 ? 999'999'999 : 10 * exponent + (text[place] - '0');
  if (text[place] != '\0') numeral_must_be_decimal(place);
  return negative ? -exponent : exponent;
}

}  // namespace detail

/// The real number of a numeral such as "-0.1" or "6.02e23": digits, a point, an exponent, and ' between digits. Each
/// end is the tightest double or its neighbour for up to 15 digits and powers of 10 up to 22. Otherwise the two are at
/// most 40 doubles apart.
/// Refused: other text, hexadecimal and octal numbers included; the value is the index in the text.
[[nodiscard]] constexpr auto decimal(const char* text) -> interval<double> {
  int place = text[0] == '-' || text[0] == '+' ? 1 : 0, digits = 0;
  const int first = place;
  bool point = false;
  detail::decimal_digits number;
  for (;; ++place) {
    const char c = text[place];
    if (detail::is_digit(c))
      number.take(c - '0', point), ++digits;
    else if (c == '.' && !point)
      point = true;
    else if (!detail::is_separator(text, place))
      break;
  }
  const bool has_exponent = text[place] == 'e' || text[place] == 'E';
  if (digits == 0 || (text[place] != '\0' && !has_exponent)) numeral_must_be_decimal(place);
  if (text[first] == '0' && digits > 1 && !point && !has_exponent) numeral_must_be_decimal(first);
  if (has_exponent) number.exponent += detail::decimal_exponent(text, place + 1);
  return text[0] == '-' ? -number.value() : number.value();
}

inline namespace literals {

/// 0.1_real is the real number 1/10, enclosed: decimal("0.1").
[[nodiscard]] constexpr auto operator""_real(const char* text) -> interval<double> { return decimal(text); }

}  // namespace literals

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_DECIMAL_HPP
