#ifndef DESCENT_NUMBER_ROUNDING_HPP
#define DESCENT_NUMBER_ROUNDING_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/functions.hpp>

// +, −, ×, ÷, √ and powers of doubles, rounded down or up: the tightest double or its outward neighbour, and never on
// the wrong side. No rounding mode is changed: further sums compute the rounding error of a sum, and integers compare a
// product, a quotient or a root with the exact one. Results beyond the largest double are infinite on that side. An
// infinite operand is an unknown finite number, so that 0 times it is 0.

DESCENT_BEGIN

namespace descent::detail {

using word = unsigned long long;
static_assert(sizeof(word) == 8);

inline constexpr double largest = 0x1.fffffffffffffp1023, infinity = __builtin_huge_val();

/// The direction in which a result is rounded.
enum direction { down, up };

/// The next double above x; +∞ above the largest.
[[nodiscard]] constexpr auto next_up(double x) noexcept -> double {
  if (x == 0) return 0x1p-1074;
  return __builtin_bit_cast(double, x > 0 ? __builtin_bit_cast(word, x) + 1 : __builtin_bit_cast(word, x) - 1);
}

/// The next double below x; −∞ below the least.
[[nodiscard]] constexpr auto next_down(double x) noexcept -> double {
  if (x == 0) return -0x1p-1074;
  return __builtin_bit_cast(double, x > 0 ? __builtin_bit_cast(word, x) - 1 : __builtin_bit_cast(word, x) + 1);
}

/// The next double in the direction.
template <direction To>
[[nodiscard]] constexpr auto next(double x) noexcept -> double {
  return To == down ? next_down(x) : next_up(x);
}

/// The rounded value of a number beyond the largest double.
template <direction To>
[[nodiscard]] constexpr auto beyond(bool positive) noexcept -> double {
  if (positive) return To == down ? largest : infinity;
  return To == down ? -infinity : -largest;
}

/// The exponent's field, and the mantissa with its leading 1.
[[nodiscard]] constexpr auto exponent(double x) noexcept -> int {
  return static_cast<int>(__builtin_bit_cast(word, x) >> 52 & 0x7ff);
}
[[nodiscard]] constexpr auto mantissa(double x) noexcept -> word {
  return (__builtin_bit_cast(word, x) & 0xfffffffffffff) | 0x10000000000000;
}

/// (a + b) / 2, which does not overflow.
[[nodiscard]] constexpr auto half_sum(double a, double b) noexcept -> double {
  DESCENT_AS_WRITTEN
  return 0.5 * a + 0.5 * b;
}

/// a + b where that is beyond the largest double or an operand is infinite, otherwise 0.
template <direction To>
[[nodiscard]] constexpr auto infinite_sum(double a, double b) noexcept -> double {
  if (a < -largest || b < -largest) return -infinity;
  if (a > largest || b > largest) return infinity;
  const double half = half_sum(a, b);
  return half >= 0x1p1023 || half <= -0x1p1023 ? beyond<To>(half > 0) : 0;
}

/// a + b. The rounding error of the sum s is exactly b − (s − a) where a is the larger in magnitude (Dekker): only
/// additions, so that there is nothing to contract, and nothing that overflows where s does not.
template <direction To>
[[nodiscard]] constexpr auto add(double a, double b) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (!(a >= -0x1p1022 && a <= 0x1p1022 && b >= -0x1p1022 && b <= 0x1p1022))
    if (const double end = infinite_sum<To>(a, b); end != 0) return end;
  const double s = a + b, left = (a < 0 ? -a : a) >= (b < 0 ? -b : b) ? b - (s - a) : a - (s - b);
  return (To == down ? left < 0 : left > 0) ? next<To>(s) : s;
}

/// The sign of |a b| − |p| for normal numbers and p near a b. In units of the last place of the exact product the
/// difference is below 2⁵⁵: it fits into 64 bits, though the product does not.
[[nodiscard]] constexpr auto product_residual(double a, double b, double p) noexcept -> long long {
  const word x = __builtin_bit_cast(word, a), y = __builtin_bit_cast(word, b), z = __builtin_bit_cast(word, p);
  // The shift is 51 to 54, so six bits of the difference of the exponents are enough, whatever the signs above them.
  return static_cast<long long>(
      ((x & 0xfffffffffffff) | 0x10000000000000) * ((y & 0xfffffffffffff) | 0x10000000000000) -
      (((z & 0xfffffffffffff) | 0x10000000000000) << (((z >> 52) - (x >> 52) - (y >> 52) + 1075) & 63)));
}

/// p, or the next double where p is on the wrong side of a number of the same sign; left is the sign of what that is
/// larger by, in magnitude.
template <direction To>
[[nodiscard]] constexpr auto corrected(double p, long long left) noexcept -> double {
  return left == 0 || (p > 0) == (To == down ? left > 0 : left < 0) ? p : next<To>(p);
}

/// p where it may be no normal number: its neighbour, but never beyond 0.
template <direction To>
[[nodiscard]] constexpr auto underflowed(double p, bool positive) noexcept -> double {
  return p == 0 && positive == (To == down) ? 0 : next<To>(p);
}

template <direction To>
[[nodiscard]] constexpr auto mul(double a, double b) noexcept -> double;

/// a b where an operand is 0, subnormal or infinite, or the product may be no normal number.
template <direction To>
[[nodiscard]] constexpr auto extreme_product(double a, double b) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (a == 0 || b == 0) return 0;
  const bool positive = (a < 0) == (b < 0);
  const int e = exponent(a) + exponent(b);
  if (exponent(a) == 0x7ff || exponent(b) == 0x7ff || e > 3069) return beyond<To>(positive);
  if (e > 3067 && !(0.5 * a * (0.5 * b) < 0x1p1022 && 0.5 * a * (0.5 * b) > -0x1p1022)) return beyond<To>(positive);
  if (e <= 970) return underflowed<To>(0, positive);  // |a b| < 2^(e − 2044)
  if (exponent(a) == 0) return mul<To>(mul<To>(a * 0x1p54, b), 0x1p-54);
  if (exponent(b) == 0) return mul<To>(mul<To>(a, b * 0x1p54), 0x1p-54);
  return e > 3067 ? corrected<To>(a * b, product_residual(a, b, a * b)) : underflowed<To>(a * b, positive);
}

/// a b
template <direction To>
[[nodiscard]] constexpr auto mul(double a, double b) noexcept -> double {
  DESCENT_AS_WRITTEN
  const word x = __builtin_bit_cast(word, a) >> 52 & 0x7ff, y = __builtin_bit_cast(word, b) >> 52 & 0x7ff;
  // Both are normal, and so is the product.
  if (x - 1 > 2045 || y - 1 > 2045 || x + y < 1025 || x + y > 3067) return extreme_product<To>(a, b);
  const double p = a * b;
  return corrected<To>(p, product_residual(a, b, p));
}

template <direction To>
[[nodiscard]] constexpr auto div(double a, double b) noexcept -> double;

/// a / b where an operand is 0, subnormal or infinite, or the quotient may be no normal number.
template <direction To>
[[nodiscard]] constexpr auto extreme_quotient(double a, double b) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (a == 0) return 0;
  const bool positive = (a < 0) == (b < 0);
  if (exponent(b) == 0x7ff) return underflowed<To>(0, positive);
  if (exponent(b) == 0) return mul<To>(div<To>(a, b * 0x1p54), 0x1p54);
  const int e = exponent(a) - exponent(b);
  if (exponent(a) == 0x7ff || e > 1024) return beyond<To>(positive);
  if (e > 1021 && !(0.25 * a / b < 0x1p1022 && 0.25 * a / b > -0x1p1022)) return beyond<To>(positive);
  if (exponent(a) == 0) return mul<To>(div<To>(a * 0x1p54, b), 0x1p-54);
  return e > 1021 ? corrected<To>(a / b, -product_residual(a / b, b, a)) : underflowed<To>(a / b, positive);
}

/// a / b, b ≠ 0: for the quotient q the residual is that of q b and a.
template <direction To>
[[nodiscard]] constexpr auto div(double a, double b) noexcept -> double {
  const word x = __builtin_bit_cast(word, a) >> 52 & 0x7ff, y = __builtin_bit_cast(word, b) >> 52 & 0x7ff;
  if (x - 1 > 2045 || y - 1 > 2045 || x + 1020 < y || x > y + 1021) return extreme_quotient<To>(a, b);
  const double q = a / b;
  return corrected<To>(q, -product_residual(q, b, a));
}

/// √a, a ≥ 0
template <direction To>
[[nodiscard]] constexpr auto root(double a) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (a == 0 || a > largest) return a;
  if (a < 0x1p-1022) return root<To>(a * 0x1p54) * 0x1p-27;
  const double r = math::sqrt(a);
  return corrected<To>(r, -product_residual(r, r, a));
}

/// aⁿ, a ≥ 0: within 2n ulp.
template <direction To>
[[nodiscard]] constexpr auto power(double a, unsigned n) noexcept -> double {
  double result = 1;
  for (; n > 1; n >>= 1, a = mul<To>(a, a))
    if ((n & 1) != 0) result = mul<To>(result, a);
  return n == 0 ? result : mul<To>(result, a);
}

}  // namespace descent::detail

DESCENT_END

#endif  // DESCENT_NUMBER_ROUNDING_HPP
