#ifndef DESCENT_PROOF_EXPLAIN_HPP
#define DESCENT_PROOF_EXPLAIN_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/cover.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>
#include <cstdint>

// What a claim has found, in words, which a compiler for C++26 prints as the message of a static_assert:
//     static_assert(decreasing_steps(history) == 1000, explain(history));

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// A natural number in decimal, nine digits to a part, the lowest first.
struct decimal_parts {
  static constexpr std::uint64_t base = 1'000'000'000;

  constexpr void multiply(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (int i = 0; i < parts; ++i) {
      carry += part[i] * factor;
      part[i] = carry % base;
      carry /= base;
    }
    if (carry > 0) part[parts++] = carry;
  }

  [[nodiscard]] constexpr auto digit(int i) const -> int {
    if (i < 0 || i >= 9 * parts) return 0;
    std::uint64_t digits = part[i / 9];
    for (int k = i % 9; k > 0; --k) digits /= 10;
    return static_cast<int>(digits % 10);
  }

  std::uint64_t part[90]{};
  int parts = 2;
};

/// A positive number in decimal, rounded to 17 digits, which tell it from every other: d₀.d₁d₂… · 10ᵉ
struct seventeen_digits {
  constexpr explicit seventeen_digits(double x) {
    const auto bits = __builtin_bit_cast(std::uint64_t, x), fraction = bits & 0xf'ffff'ffff'ffff;
    const auto power = static_cast<int>(bits >> 52);
    const std::uint64_t m = power == 0 ? fraction : fraction | 0x10'0000'0000'0000;
    decimal_parts all{{m % decimal_parts::base, m / decimal_parts::base}};
    int e = (power == 0 ? 1 : power) - 1075, last = 0;  // x = m 2ᵉ = m 5⁻ᵉ 10ᵉ
    for (; e <= -12; e += 12, last -= 12) all.multiply(244'140'625);
    for (; e < 0; ++e, --last) all.multiply(5);
    for (; e >= 24; e -= 24) all.multiply(1 << 24);
    for (; e > 0; --e) all.multiply(2);
    take(all, last);
  }

  constexpr void take(const decimal_parts& all, int last) {
    int top = 9 * all.parts - 1;
    while (top > 0 && all.digit(top) == 0) --top;
    for (int i = 0; i < 17; ++i) digit[i] = all.digit(top - i);
    exponent = top + last;
    if (all.digit(top - 17) < 5) return;
    int i = 16;
    while (i >= 0 && digit[i] == 9) digit[i--] = 0;
    if (i >= 0) ++digit[i];
    if (i < 0) digit[0] = 1, ++exponent;
  }

  [[nodiscard]] constexpr auto size() const -> int {
    int n = 17;
    while (n > 1 && digit[n - 1] == 0) --n;
    return n;
  }

  int digit[17]{};
  int exponent = 0;
};

}  // namespace detail

/// A text, for static_assert of C++26 and for all that takes size() and data(). What is too long ends in "...".
struct explanation {
  [[nodiscard]] constexpr auto size() const noexcept -> std::size_t { return length; }
  [[nodiscard]] constexpr auto data() const noexcept -> const char* { return text; }

  /// Appends a letter, words, a count, or a number with the 17 digits that tell it from every other.
  constexpr void append(char letter) {
    if (length < sizeof text)
      text[length++] = letter;
    else  // (what is left of a number would be another number)
      text[length - 1] = text[length - 2] = text[length - 3] = '.';
  }
  constexpr void append(const char* words) {
    while (*words != '\0') append(*words++);
  }
  constexpr void append(std::size_t count) {
    if (count > 9) append(count / 10);
    append(static_cast<char>('0' + count % 10));
  }
  constexpr void append(double number) {
    if (number != number) return append("NaN");
    if (number < 0) append('-');
    if (number == 0 || !__builtin_isfinite(number)) return append(number == 0 ? "0" : "infinity");
    const detail::seventeen_digits decimal(number < 0 ? -number : number);
    const int e = decimal.exponent, point = e < -5 || e > 16 ? 0 : e;
    for (int i = point < 0 ? point : 0; i < decimal.size() || i <= point; ++i) {
      append(static_cast<char>('0' + (i < 0 || i > 16 ? 0 : decimal.digit[i])));
      if (i == point && i + 1 < decimal.size()) append('.');
    }
    if (point == e) return;
    append(e < 0 ? "e-" : "e");
    append(static_cast<std::size_t>(e < 0 ? -e : e));
  }

  char text[480]{};
  std::size_t length = 0;
};

/// Says how often the error falls, and the two errors where it no longer does.
template <class Network, std::size_t Count>
[[nodiscard]] constexpr auto explain(const trajectory<Network, Count>& history) -> explanation {
  const std::size_t steps = decreasing_steps(history);
  explanation said;
  said.append("the error falls ");
  said.append(steps);
  said.append(" times");
  if (steps + 1 == Count) return said;
  said.append("; then it is ");
  said.append(detail::leading_value(history.states[steps].error));
  said.append(" before iteration ");
  said.append(steps + 1);
  said.append(" and ");
  said.append(detail::leading_value(history.states[steps + 1].error));
  said.append(" after it");
  return said;
}

/// Says which share of the ranges is proven, and the box or the point where the proof ends.
template <std::size_t Size>
[[nodiscard]] constexpr auto explain(const coverage<Size>& result) -> explanation {
  explanation said;
  said.append("proven on ");
  said.append(static_cast<double>(result.proven));
  said.append(" of the ranges");
  if (certainly(result.found)) return said;
  const bool refuted = !possibly(result.found);
  said.append(refuted ? "; false at (" : "; undecided on ");
  for (std::size_t i = 0; i < Size; ++i) {
    if (i > 0) said.append(refuted ? ", " : " x ");
    if (!refuted) said.append('[');
    said.append(refuted ? result.point[i] : result.where[i].lower);
    if (!refuted) said.append(", "), said.append(result.where[i].upper), said.append(']');
  }
  if (refuted) said.append(')');
  return said;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_EXPLAIN_HPP
