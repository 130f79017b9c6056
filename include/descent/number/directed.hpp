#ifndef DESCENT_NUMBER_DIRECTED_HPP
#define DESCENT_NUMBER_DIRECTED_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/rounding.hpp>

// e^x, A(z), tanh x and log x rounded downwards and upwards, computed in whole numbers. Operands may be infinite.

DESCENT_BEGIN

namespace descent::detail {

// e^x and A(z) in whole numbers. Everything is rounded down: the result is the lower end, and the result
// plus a slack, which the comments account for, the upper end. A unit is 2⁻⁶² unless stated otherwise.

/// x 2⁶⁴ modulo 2⁶⁴, rounded down: at most 1 too small.
[[nodiscard]] constexpr auto fraction(double x) noexcept -> word {
  const int shift = exponent(x) - 1011;  // x = ± mantissa · 2^(exponent − 1075)
  const word size = shift >= 0 ? mantissa(x) << shift : shift > -64 ? mantissa(x) >> -shift : 0;
  return x < 0 ? ~size : size;
}

/// e^x = 2^power · [significand, significand + exp_slack] · 2⁻⁶².
struct scaled_exp final {
  word significand;
  int power;
};
inline constexpr word exp_slack = 8;

/// e^x for |x| ≤ 746: x = k ln 2 + r, and e^r by 17 terms of its series.
[[nodiscard]] constexpr auto exp_in_words(double x) noexcept -> scaled_exp {
  DESCENT_AS_WRITTEN
  // k is ⌊x / ln 2 − 2⁻⁴⁰⌋. The product and the sum below are off by less than 2⁻⁴¹, so 0 < r < ln 2 + 2⁻³⁹.
  const int k = static_cast<int>(x * 1.4426950408889634 + (1100 - 0x1p-40)) - 1100;
  // ln 2 · 2⁶⁴ is the first constant and 2⁻⁴⁸ of the second, which may be one too small. Rounded up, k ln 2 is less
  // than 1.01 too large; x is at most 1 too small: r, in units of 2⁻⁶⁴, is less than 2.01 too small, and above 0.
  const long long tail = ((k * (0xc9e3b39803f2 + (k > 0))) >> 48) + 1;
  const word r = fraction(x) - (static_cast<word>(k) * 0xb17217f7d1cf79ab + static_cast<word>(tail));
  // S ← 1 + r S / j. Of r S the two middle products are cut and the lowest is left out: less than 3 too small. If S is
  // d too small before, it is less than (0.6932 d + 1.01 + 3) / j + 1 too small after: r's 2.01 units times S ≤ 2, the
  // 3, and the division's 1 (none for j = 1). From d = 0 at j = 17 the sum is 6.79; the terms left out sum to 1.03.
  // Together less than 8, the slack.
  const word r_high = r >> 32, r_low = r & 0xffffffff;
  word significand = 1ull << 62;
  for (word j = 17; j > 0; --j)
    significand = (1ull << 62) + (r_high * (significand >> 32) + (r_high * (significand & 0xffffffff) >> 32) +
                                  (r_low * (significand >> 32) >> 32)) /
                                     j;
  return {significand, k};
}

/// D = 1 + e^x = 2^power · [lower, upper] · 2⁻⁵⁸, in [2⁵⁸, 2⁶⁰].
struct scaled_denominator final {
  word lower, upper;
  int power;
};

/// The denominator of A(−x), for |x| ≤ 746.
[[nodiscard]] constexpr auto denominator(double x) noexcept -> scaled_denominator {
  if (x == 0) return {1ull << 59, 1ull << 59, 0};
  const scaled_exp e = exp_in_words(x);
  // The smaller of 1 and e^x is shifted to the exponent of the larger: less than 1 too small; with the slack of e^x, 9.
  const word d = e.power >= 0 ? e.significand + (e.power < 63 ? 1ull << 62 >> e.power : 0)
                              : (1ull << 62) + (e.power > -64 ? e.significand >> -e.power : 0);
  return {d >> 4, ((d + exp_slack + 1) >> 4) + 1, e.power >= 0 ? e.power : 0};
}

/// 2^n / d is in [2⁵², 2⁵³] for d in [2⁵⁸, 2⁶⁰].
[[nodiscard]] constexpr auto length(word d) noexcept -> int { return d > 1ull << 59 ? 112 : 111; }

/// ⌊2^n / d⌋, n = length(d).
[[nodiscard]] constexpr auto reciprocal(word d) noexcept -> word {
  // The double quotient is a guess that may be off by 2; what is left of 2^n, small enough for 64 bits, corrects it.
  word q = static_cast<word>((d > 1ull << 59 ? 0x1p112 : 0x1p111) / static_cast<double>(d));
  long long left = static_cast<long long>(0 - q * d);
  for (; left < 0; left += static_cast<long long>(d)) --q;
  for (; left >= static_cast<long long>(d); left -= static_cast<long long>(d)) ++q;
  return q;
}

/// The double m · 2^e for m in [2⁵², 2⁵³], rounded down where it is subnormal or above the largest double.
[[nodiscard]] constexpr auto scaled_down(word m, int e) noexcept -> double {
  if (e > 971 || (e == 971 && m >> 53 != 0)) return largest;
  if (e >= -1074) return __builtin_bit_cast(double, (static_cast<word>(e + 1074) << 52) + m);
  return e > -1074 - 64 ? __builtin_bit_cast(double, m >> (-1074 - e)) : 0;
}

/// m · 2^e rounded up: +∞ above the largest double.
[[nodiscard]] constexpr auto scaled_up(word m, int e) noexcept -> double {
  if (e > 971 || (e == 971 && m >> 53 != 0)) return infinity;
  return e >= -1074 ? scaled_down(m, e) : next_up(scaled_down(m, e));
}

[[nodiscard]] constexpr auto exp_down(double x) noexcept -> double {
  if (x == 0) return 1;
  if (x < -746) return 0;
  if (x > 710) return largest;
  const scaled_exp e = exp_in_words(x);
  const int cut = e.significand >> 63 ? 11 : 10;
  return scaled_down(e.significand >> cut, e.power - 62 + cut);
}

[[nodiscard]] constexpr auto exp_up(double x) noexcept -> double {
  if (x == 0) return 1;
  if (x < -746) return 0x1p-1074;
  if (x > 710) return infinity;
  const scaled_exp e = exp_in_words(x);
  const word most = e.significand + exp_slack;
  const int cut = most >> 63 ? 11 : 10;
  return scaled_up((most >> cut) + 1, e.power - 62 + cut);
}

// A(z) is 0 or 2⁻¹⁰⁷⁴ below −746 and 1 or its neighbour above 746, as at these two.
[[nodiscard]] constexpr auto sigmoid_denominator(double z) noexcept -> scaled_denominator {
  return denominator(z < -746 ? 746 : z > 746 ? -746 : -z);
}

[[nodiscard]] constexpr auto sigmoid_down(const scaled_denominator& d) noexcept -> double {
  return scaled_down(reciprocal(d.upper), 58 - length(d.upper) - d.power);
}

[[nodiscard]] constexpr auto sigmoid_up(const scaled_denominator& d) noexcept -> double {
  const word q = reciprocal(d.lower);
  return scaled_up(q * d.lower == 0 ? q : q + 1, 58 - length(d.lower) - d.power);
}

// tanh x. Near 0 it is x − x c for a small c, which may be known to fewer digits; up to 0.55 it is (E − 1) / (E + 1),
// E = e^2x in whole numbers; and beyond, 1 − 2 A(−2x).

/// c = 1 − tanh x / x for |x| < 2⁻⁵, by its series; the first term left out is below 2⁻⁵⁶ of it. A dozen roundings of
/// at most 2⁻⁵³ leave a relative error below 2⁻⁴⁸.
[[nodiscard]] constexpr auto tanh_deficit(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  const double z = x * x;
  return z *
         (0.3333333333333333 - z * (0.13333333333333333 -
                                    z * (0.05396825396825397 - z * (0.021869488536155203 - z * 0.008863235529902197))));
}

/// (E − 1) / (E + 1) rounded downwards or upwards, for E in units of 2⁻⁶² from 1.06 to 3.1.
[[nodiscard]] constexpr auto tanh_of_exp(word e, bool upwards) noexcept -> double {
  DESCENT_AS_WRITTEN
  // Four bits of the denominator are cut, outwards, so that what is left of the numerator fits 64 bits. The guess is 16
  // times the quotient, and may be off by 3 in the last place.
  const word n = e - (1ull << 62), d = (((e >> 1) + (1ull << 61)) >> 3) + (upwards ? 0 : 1);
  const double guess = static_cast<double>(n) / static_cast<double>(d);
  const int shift = 1075 - exponent(guess);
  word q = static_cast<word>(guess * __builtin_bit_cast(double, static_cast<word>(1023 + shift) << 52));
  long long left = static_cast<long long>((n << shift) - q * d);
  for (; left < 0; left += static_cast<long long>(d)) --q;
  for (; left >= static_cast<long long>(d); left -= static_cast<long long>(d)) ++q;
  const double ulps = q >= 1ull << 53 ? (upwards ? 0x1p53 + 4 : 0x1p53) : static_cast<double>(upwards ? q + 1 : q);
  return ulps * __builtin_bit_cast(double, static_cast<word>(1019 - shift) << 52);
}

/// tanh x rounded downwards, x ≥ 0: at most 3 ulp below it.
[[nodiscard]] constexpr auto positive_tanh_down(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (x < 0x1p-27) return x == 0 ? 0 : next_down(x);  // x³/3 is less than an ulp
  if (x < 0x1p-5) return add<down>(x, -x * tanh_deficit(x) * (1 + 0x1p-47));
  if (x < 0.55) {
    const scaled_exp e = exp_in_words(2 * x);
    return tanh_of_exp(e.significand << e.power, false);
  }
  return add<down>(1, -2 * sigmoid_up(sigmoid_denominator(x > 373 ? -746 : -2 * x)));
}

/// tanh x rounded upwards, x ≥ 0: at most 3 ulp above it.
[[nodiscard]] constexpr auto positive_tanh_up(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (x < 0x1p-27) return x;
  if (x < 0x1p-5) return add<up>(x, -x * tanh_deficit(x) * (1 - 0x1p-47));
  if (x < 0.55) {
    const scaled_exp e = exp_in_words(2 * x);
    return tanh_of_exp((e.significand + exp_slack) << e.power, true);
  }
  return add<up>(1, -2 * sigmoid_down(sigmoid_denominator(x > 373 ? -746 : -2 * x)));
}

[[nodiscard]] constexpr auto tanh_down(double x) noexcept -> double {
  return x < 0 ? -positive_tanh_up(-x) : positive_tanh_down(x);
}
[[nodiscard]] constexpr auto tanh_up(double x) noexcept -> double {
  return x < 0 ? -positive_tanh_down(-x) : positive_tanh_up(x);
}

/// log x is between guess + lower and guess + upper.
struct split_log final {
  double guess, lower, upper;
};

/// log x for |x − 1| < 2⁻⁵, as in math::log: f − s (f − R), f = x − 1. The subtrahend is below 2⁻⁶ of it, and
/// known up to seven roundings and what the series leaves out: 2⁻⁴⁹ of it.
[[nodiscard]] constexpr auto log_near_1(double f) noexcept -> split_log {
  DESCENT_AS_WRITTEN
  const double s = f / (2.0 + f), less = s * (f - log_series(s * s));
  return {f, -less * (1 + 0x1p-49), -less * (1 - 0x1p-49)};
}

/// log x for 0 < x < ∞: L + log y, where L is a guess, the computed logarithm, and y = x e^(−L) is near 1.
[[nodiscard]] constexpr auto log_in_words(double x) noexcept -> split_log {
  DESCENT_AS_WRITTEN
  if (x > 1 - 0x1p-5 && x < 1 + 0x1p-5) return log_near_1(x - 1);
  const double guess = math::log(x), scaled = x < 0x1p-1022 ? x * 0x1p54 : x;
  const scaled_exp e = exp_in_words(guess);
  // In units of 2^power 2⁻⁶², x is a whole number, and e^L the significand or at most 8 more. With the difference d,
  // d − 8 ≤ (y − 1) e^L ≤ d, and y − 1 − (y − 1)² ≤ log y ≤ y − 1 where |y − 1| < 2⁻⁴¹; a unit more on each side is
  // more than the square and the roundings of the quotients, 2⁻⁵² of them, are.
  const int shift = exponent(scaled) - (x < 0x1p-1022 ? 1067 : 1013) - e.power;
  const auto d = static_cast<double>(static_cast<long long>((mantissa(scaled) << shift) - e.significand));
  const auto unit = static_cast<double>(e.significand);
  return {guess, (d - 9) / unit, (d + 1) / unit};
}

/// log x rounded downwards and upwards, x > 0: at most 3 ulp apart.
[[nodiscard]] constexpr auto log_down(double x) noexcept -> double {
  const split_log l = log_in_words(x);
  return add<down>(l.guess, l.lower);
}
[[nodiscard]] constexpr auto log_up(double x) noexcept -> double {
  if (x > largest) return infinity;
  const split_log l = log_in_words(x);
  return add<up>(l.guess, l.upper);
}

}  // namespace descent::detail

DESCENT_END

#endif  // DESCENT_NUMBER_DIRECTED_HPP
