#ifndef DESCENT_NUMBER_NEAREST_HPP
#define DESCENT_NUMBER_NEAREST_HPP

#include <descent/number/arithmetic.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>

// Decimal numerals rounded to the nearest double or float, ties to even: 0.1 here is the double that 0.1 is in source
// text. Up to 15 digits and powers of 10 up to 22 take one operation, up to 19 digits and 10²⁷ some integer operations.

DESCENT_BEGIN

namespace descent {

namespace detail {

inline constexpr double power_of_10[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                         1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// 5ⁿ for n up to 27.
[[nodiscard]] constexpr auto power_of_5(int n) noexcept -> std::uint64_t {
  std::uint64_t power = 1;
  for (; n > 0; --n) power *= 5;
  return power;
}

/// Rounds (q + rest) 2ˣ, where q ≥ 2⁶³ and rest is in [0, 1), and 0 if exact.
template <std::floating_point Number>
[[nodiscard]] constexpr auto nearest_scaled(std::uint64_t q, bool exact, int x) noexcept -> Number {
  DESCENT_AS_WRITTEN
  using limits = std::numeric_limits<Number>;
  constexpr int least = limits::min_exponent - limits::digits;
  const int drop = least - x > 64 - limits::digits ? least - x : 64 - limits::digits, power = x + drop;
  if (drop > 64) return 0;
  const std::uint64_t left = drop == 64 ? 0 : q >> drop, rest = q << (64 - drop), half = std::uint64_t{1} << 63;
  const std::uint64_t kept = left + (rest > half || (rest == half && (!exact || left % 2 == 1)) ? 1 : 0);
  if (power + limits::digits > limits::max_exponent - static_cast<int>(kept >> limits::digits))
    return limits::infinity();
  const std::uint64_t bits =
      power >= -1022 ? static_cast<std::uint64_t>(power + 1023) << 52 : std::uint64_t{1} << (power + 1074);
  return static_cast<Number>(static_cast<double>(kept) * __builtin_bit_cast(double, bits));
}

/// Divides remainder · 2³² + next by d, where remainder < d and d ≥ 2⁶³, and leaves the new remainder.
[[nodiscard]] constexpr auto quotient_digit(std::uint64_t& remainder, std::uint64_t next, std::uint64_t d) noexcept
    -> std::uint64_t {
  const std::uint64_t head = d >> 32, tail = d & 0xFFFFFFFF;
  std::uint64_t q = remainder / head, rest = remainder % head;
  while (rest >> 32 == 0 && (q >> 32 != 0 || q * tail > (rest << 32 | next))) --q, rest += head;
  remainder = (remainder << 32 | next) - q * d;
  return q;
}

/// m 10ᵉ, where m > 0 and |e| ≤ 27.
template <std::floating_point Number>
[[nodiscard]] constexpr auto nearest_product(std::uint64_t m, int e) noexcept -> Number {
  const std::uint64_t five = power_of_5(e), m_head = m >> 32, m_tail = m & 0xFFFFFFFF;
  const std::uint64_t five_head = five >> 32, five_tail = five & 0xFFFFFFFF, low = m_tail * five_tail;
  const std::uint64_t middle = m_head * five_tail + (low >> 32), other = m_tail * five_head + (middle & 0xFFFFFFFF);
  const std::uint64_t head = m_head * five_head + (middle >> 32) + (other >> 32);
  const std::uint64_t tail = other << 32 | (low & 0xFFFFFFFF);
  if (head == 0) return nearest_scaled<Number>(tail << __builtin_clzll(tail), true, e - __builtin_clzll(tail));
  const int shift = __builtin_clzll(head);
  return nearest_scaled<Number>(shift == 0 ? head : head << shift | tail >> (64 - shift), tail << shift == 0,
                                e + 64 - shift);
}

/// m 10⁻ᵉ, where m > 0 and 0 ≤ e ≤ 27.
template <std::floating_point Number>
[[nodiscard]] constexpr auto nearest_quotient(std::uint64_t m, int e) noexcept -> Number {
  const std::uint64_t five = power_of_5(e), d = five << __builtin_clzll(five), n = m << __builtin_clzll(m);
  std::uint64_t remainder = n >> 1, q = quotient_digit(remainder, n << 63 >> 32, d) << 32;
  q |= quotient_digit(remainder, 0, d);
  int x = __builtin_clzll(five) - __builtin_clzll(m) - e - 63;
  if (q >> 63 == 0) {
    const bool one = remainder >= d - remainder;
    q = q << 1 | (one ? 1 : 0), --x;
    remainder = one ? remainder - (d - remainder) : remainder;
  }
  return nearest_scaled<Number>(q, remainder == 0, x);
}

/// A natural number below 2²⁸⁸⁰, which is enough for 800 digits and 5¹¹³⁰.
struct long_natural {
  static constexpr int limbs = 90;
  std::uint32_t limb[limbs]{};
  int used = 0;

  constexpr void multiply(std::uint32_t factor, std::uint32_t summand = 0) noexcept {
    std::uint64_t carry = summand;
    for (int i = 0; i < used; ++i, carry >>= 32) carry += std::uint64_t{limb[i]} * factor, limb[i] = low(carry);
    if (carry != 0) limb[used++] = low(carry);
  }

  constexpr void multiply_by_power_of_5(int n) noexcept {
    for (; n > 12; n -= 13) multiply(1220703125);
    multiply(static_cast<std::uint32_t>(power_of_5(n)));
  }

  constexpr void shift(int bits) noexcept {
    for (; bits > 31; bits -= 31) multiply(std::uint32_t{1} << 31);
    multiply(std::uint32_t{1} << bits);
  }

  constexpr void subtract(const long_natural& other) noexcept {
    std::uint64_t borrow = 0;
    for (int i = 0; i < used; ++i) {
      borrow = limb[i] - std::uint64_t{other.limb[i]} - borrow;
      limb[i] = low(borrow), borrow >>= 63;
    }
    while (used > 0 && limb[used - 1] == 0) --used;
  }

  [[nodiscard]] constexpr auto at_least(const long_natural& other) const noexcept -> bool {
    if (used != other.used) return used > other.used;
    for (int i = used - 1; i >= 0; --i)
      if (limb[i] != other.limb[i]) return limb[i] > other.limb[i];
    return true;
  }

  [[nodiscard]] constexpr auto bits() const noexcept -> int { return 32 * used - __builtin_clz(limb[used - 1]); }

  [[nodiscard]] static constexpr auto low(std::uint64_t n) noexcept -> std::uint32_t {
    return static_cast<std::uint32_t>(n & 0xFFFFFFFF);
  }
};

/// n 10ᵉ, where n > 0 and 10⁻³⁵⁰ < n 10ᵉ < 10³¹⁰, by a division of natural numbers bit after bit.
template <std::floating_point Number>
[[nodiscard]] constexpr auto nearest_of_natural(long_natural& n, int e) noexcept -> Number {
  long_natural d;
  d.multiply(1, 1);
  if (e < 0)
    d.multiply_by_power_of_5(-e);
  else
    n.multiply_by_power_of_5(e);
  int x = n.bits() - d.bits();
  if (x > 0)
    d.shift(x);
  else
    n.shift(-x);
  if (!n.at_least(d)) n.shift(1), --x;
  std::uint64_t q = 0;
  for (int i = 0; i < 64; ++i, n.shift(1)) {
    const bool one = n.at_least(d);
    q = q << 1 | (one ? 1 : 0);
    if (one) n.subtract(d);
  }
  return nearest_scaled<Number>(q, n.used == 0, x + e - 63);
}

template <class Char>
[[nodiscard]] constexpr auto begins_with_digit(const Char* at, const Char* end) noexcept -> bool {
  return at != end && *at >= '0' && *at <= '9';
}

/// The digits from first to last, a point among them, times 10ᵉ. Of more than 790 significant digits the rest can only
/// decide whether there is one.
template <std::floating_point Number, class Char>
[[nodiscard]] constexpr auto nearest_of_digits(const Char* first, const Char* last, int e) noexcept -> Number {
  long_natural n;
  int digits = 0;
  bool more = false;
  for (; first != last; ++first) {
    if (*first == '.' || (digits == 0 && *first == '0')) continue;
    if (++digits <= 790)
      n.multiply(10, static_cast<std::uint32_t>(*first - '0'));
    else
      ++e, more = more || *first != '0';
  }
  const int kept = digits < 790 ? digits : 790;
  if (more) n.multiply(10, 1), --e;
  if (digits == 0 || kept + e < -340) return 0;
  return kept + e > 310 ? std::numeric_limits<Number>::infinity() : nearest_of_natural<Number>(n, e);
}

/// m 10ᵉ of the digits from first to last, of which m has all unless they are more than 19.
template <std::floating_point Number, class Char>
[[nodiscard]] constexpr auto nearest_of(std::uint64_t m, int e, const Char* first, const Char* last) noexcept
    -> Number {
  const Char* significant = first;
  if (last - first > 19)
    while (significant != last && (*significant == '0' || *significant == '.')) ++significant;
  if (last - significant > 19 || e < -27 || e > 27) return nearest_of_digits<Number>(first, last, e);
  if (m == 0) return 0;
  return e < 0 ? nearest_quotient<Number>(m, -e) : nearest_product<Number>(m, e);
}

/// Reads the exponent after an e, if there is one, and returns whether there are digits. One beyond ±999,999,999 is
/// that.
template <class Char>
[[nodiscard]] constexpr auto read_exponent(const Char*& at, const Char* end, int& e) noexcept -> bool {
  const bool negative = ++at != end && *at == '-';
  if (at != end && (*at == '-' || *at == '+')) ++at;
  if (!begins_with_digit(at, end)) return false;
  int exponent = 0;
  for (; begins_with_digit(at, end); ++at) exponent = exponent > 99'999'999 ? 999'999'999 : 10 * exponent + (*at - '0');
  e += negative ? -exponent : exponent;
  return true;
}

/// Reads a numeral: a sign, digits with or without a point, an exponent. Moves to its end, and returns whether there is
/// one; the number is infinite if it is too large for a Number.
template <std::floating_point Number, class Char>
[[nodiscard]] constexpr auto read_numeral(const Char*& from, const Char* end, Number& number) noexcept -> bool {
  const Char* at = from;
  const bool negative = at != end && *at == '-';
  if (negative || (at != end && *at == '+')) ++at;
  const Char *const first = at, *point = nullptr;
  std::uint64_t m = 0, digit = 0;  // (m wraps for more than 19 digits, and is then not used)
  for (; at != end && (digit = static_cast<std::uint64_t>(*at) - '0') < 10; ++at) m = 10 * m + digit;
  if (at != end && *at == '.')
    for (point = at++; at != end && (digit = static_cast<std::uint64_t>(*at) - '0') < 10; ++at) m = 10 * m + digit;
  const Char* const last = at;
  int e = point == nullptr ? 0 : static_cast<int>(point + 1 - last);
  if (last - first == (point == nullptr ? 0 : 1)) return false;
  if (at != end && (*at == 'e' || *at == 'E') && !read_exponent(at, end, e)) return false;
  constexpr bool is_double = std::numeric_limits<Number>::digits == 53;
  if (last - first <= (is_double ? 15 : 7) && e <= 0 && e >= (is_double ? -22 : -10))
    number = e == 0 ? static_cast<Number>(m) : static_cast<Number>(m) / static_cast<Number>(power_of_10[-e]);
  else
    number = nearest_of<Number>(m, e, first, last);
  if (negative) number = -number;
  from = at;
  return true;
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_NEAREST_HPP
