#ifndef DESCENT_NUMBER_FUNCTIONS_HPP
#define DESCENT_NUMBER_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/exp.hpp>

#include <concepts>

// tanh x, log x, √x, xⁿ and relu, by +, −, ×, ÷ and integers, in few and long statements as in exp.hpp. Coefficients
// are literals (1 / 3 would be a division each time).

DESCENT_BEGIN

namespace descent {

namespace detail {

/// tanh x for |x| < 1/8, by its Taylor series; the first term left out is below 2⁻⁵⁸ of the result.
[[nodiscard]] constexpr auto small_tanh(double x, double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (x == 0) return x;
  return x - x * z *
                 (0.3333333333333333 -
                  z * (0.13333333333333333 -
                       z * (0.05396825396825397 -
                            z * (0.021869488536155203 -
                                 z * (0.008863235529902197 - z * (0.00359212803657 - z * 0.00145583438705))))));
}

/// tanh x where it rounds to ±1, and of NaN.
[[nodiscard]] constexpr auto far_tanh(double x) noexcept -> double {
  if (__builtin_isnan(x)) return x;
  return x < 0 ? -1 : 1;
}

/// log x of NaN, of infinity, and of x ≤ 0.
[[nodiscard]] constexpr auto far_log(double x) noexcept -> double {
  if (__builtin_isnan(x) || x > 0) return x;
  return x < 0 ? __builtin_nan("") : -__builtin_huge_val();
}

/// 2 artanh s − 2 s = s R for |s| ≤ 3 − √8, where z = s²: R by its Taylor series; the first term left out is below
/// 2⁻⁶⁰.
[[nodiscard]] constexpr auto log_series(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  return z *
         (0.6666666666666666 +
          z * (0.4 + z * (0.2857142857142857 +
                          z * (0.2222222222222222 +
                               z * (0.18181818181818182 +
                                    z * (0.15384615384615385 +
                                         z * (0.13333333333333 +
                                              z * (0.1176470588235 + z * (0.105263157895 + z * 0.0952380952)))))))));
}

}  // namespace detail

namespace math {

/// tanh x = (1 − y) / (1 + y), y = e^(−2|x|). Within 0.62 ulp. NaN gives NaN, tanh(±∞) = ±1, tanh(−0.0) = −0.0.
[[nodiscard]] constexpr auto tanh(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(x) || x < -20 || x > 20) return detail::far_tanh(x);
  if (x > -0.125 && x < 0.125) return detail::small_tanh(x, x * x);
  const double k = (x < 0 ? x : -x) * 92.33248226168966 + 0x1.8p52;
  const auto j = __builtin_bit_cast(unsigned long long, k);
  // y = p + q as in sigmoid.hpp, and e is 1 − y rounded. The quotient e / (2 − e), rounded to 24 bits, is t. Its
  // residual e − t (2 − e) is known to many digits, because the denominator is split into 24 bits and the rest.
  // With the rounding error of e, and divided again, it is the error of t.
  const double n = k - 0x1.8p52, r = ((x < 0 ? 2 * x : -2 * x) - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38,
               p = __builtin_bit_cast(double, detail::table[j & 31] + (j >> 5 << 52)),
               q = p * (detail::table_rest[j & 31] + detail::small_exp_minus_1(r)), e = 1.0 - p - q,
               s = static_cast<float>(2.0 - e), v = 1.0 / (2.0 - e), t = static_cast<float>(e * v),
               rest = e - t * s - t * (2.0 - s - e) + (1.0 + t) * ((e < 0.5 ? 1.0 - p - e : 1.0 - e - p) - q);
  return x < 0 ? -t - v * rest : t + v * rest;
}

/// tanh x in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto tanh(float x) noexcept -> float {
  if (__builtin_isnan(x) || (x > -0x1p-12f && x < 0x1p-12f)) return x;  // x³/3 is less than half an ulp
  return static_cast<float>(tanh(static_cast<double>(x)));
}

/// log x, the natural logarithm. Within 0.90 ulp. log 1 = 0 exactly, log 0 = −∞, log(+∞) = +∞; NaN and a negative
/// number give NaN.
[[nodiscard]] constexpr auto log(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(x) || x <= 0 || x > 0x1.fffffffffffffp1023) return detail::far_log(x);
  // x = 2^k (1 + f) with 1 + f from √½ to √2, so that its bits, less those of √½, have k above the mantissa. Then
  // log(1 + f) = 2 artanh s, s = f / (2 + f); as f − (f²/2 − s (f²/2 + R)) only what is small beside f is rounded
  // twice. log 2 is taken in two pieces; the first has 32 bits, so that k times it is exact.
  const long long i = __builtin_bit_cast(long long, x < 0x1p-1022 ? x * 0x1p54 : x) - 0x3fe6a09e667f3bcd;
  const double k = static_cast<double>((i >> 52) - (x < 0x1p-1022 ? 54 : 0)),
               f = __builtin_bit_cast(double, (i & 0xfffffffffffff) + 0x3fe6a09e667f3bcd) - 1.0, s = f / (2.0 + f);
  return k * 0x1.62e42feep-1 -
         (0.5 * f * f - (s * (0.5 * f * f + detail::log_series(s * s)) + k * 0x1.a39ef35793c76p-33) - f);
}

/// log x in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto log(float x) noexcept -> float {
  if (__builtin_isnan(x)) return x;
  return static_cast<float>(log(static_cast<double>(x)));
}

/// √x, correctly rounded for every x. NaN gives NaN, √(−0.0) = −0.0, √(+∞) = +∞; a negative number gives NaN.
[[nodiscard]] constexpr auto sqrt(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(x) || x == 0 || x > 0x1.fffffffffffffp1023) return x;
  if (x < 0) return __builtin_nan("");
  // x = 4^h m with m in [1, 4): the addition makes the exponent's field even where it is that of an m below 2.
  const auto i = __builtin_bit_cast(unsigned long long, x < 0x1p-1022 ? x * 0x1p54 : x) + 0x10000000000000;
  // y is 1 / √m: by a cubic to 2⁻⁷, then with five terms of (1 − r)^−½ to 2⁻³². A step of Newton's from s = m y gives
  // √m 2⁵² up to an error of 0.85, so that root is the nearest integer or next to it. The residual of
  // m 2¹⁰⁴, which fits into 64 bits, decides.
  const double m = __builtin_bit_cast(double, (i & 0x1fffffffffffff) + 0x3ff0000000000000),
               c = 1.5562 + m * (-0.73886 + m * (0.194686 - m * 0.0190504)), r = 1.0 - m * c * c,
               y = c + c * r * (0.5 + r * (0.375 + r * (0.3125 + r * 0.2734375))), s = m * y;
  const auto root = static_cast<long long>((s + 0.5 * y * (m - s * s)) * 0x1p52);
  const auto square = static_cast<unsigned long long>(root) * static_cast<unsigned long long>(root);
  const auto left = static_cast<long long>((static_cast<unsigned long long>(m * 0x1p52) << 52) - square);
  return __builtin_bit_cast(double, (static_cast<long long>((i >> 53) + (x < 0x1p-1022 ? 483 : 510)) << 52) + root +
                                        (left > root) - (left <= -root));
}

/// √x in single precision, correctly rounded: twice the digits and two more are enough for that.
[[nodiscard]] constexpr auto sqrt(float x) noexcept -> float {
  if (__builtin_isnan(x)) return x;
  return static_cast<float>(sqrt(static_cast<double>(x)));
}

/// xⁿ by multiplications, each of which rounds; 1 / x⁻ⁿ for n < 0. x⁰ = 1.
template <std::floating_point Number>
[[nodiscard]] constexpr auto pow(Number x, std::same_as<int> auto n) noexcept -> Number {
  DESCENT_AS_WRITTEN
  Number power = 1;
  for (unsigned k = n < 0 ? 0u - static_cast<unsigned>(n) : static_cast<unsigned>(n); k != 0; k >>= 1) {
    if ((k & 1) != 0) power = power * x;
    if (k > 1) x = x * x;
  }
  return n < 0 ? 1 / power : power;
}

}  // namespace math

/// x where it is above 0, otherwise 0. NaN gives NaN.
template <std::floating_point Number>
[[nodiscard]] constexpr auto relu(Number x) noexcept -> Number {
  return __builtin_isnan(x) || x > 0 ? x : Number{0};
}

/// 1 where x is above 0, otherwise 0: the slope of relu. NaN gives NaN.
template <std::floating_point Number>
[[nodiscard]] constexpr auto relu_slope(Number x) noexcept -> Number {
  if (__builtin_isnan(x)) return x;
  return x > 0 ? Number{1} : Number{0};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_FUNCTIONS_HPP
