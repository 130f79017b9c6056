#ifndef DESCENT_NUMBER_EXP_HPP
#define DESCENT_NUMBER_EXP_HPP

#include <descent/number/arithmetic.hpp>

// e^x by a table and a short polynomial. Statements are few and long, because compilers count names and calls against
// the constexpr limit, and multiplications hardly (docs/performance.md).
//
// e^x = 2^(n/32) · e^r, where n is the whole number nearest to x · 32 / ln 2.
// - k = x · 32 / ln 2 + 1.5 · 2⁵² is rounded to an integer by the addition, and n is in its low bits. The lowest five
//   are the index in the table. The rest, shifted by 5, is added to the exponent of the entry.
// - r = x − n · ln 2 / 32 uses ln 2 / 32 in two parts. The first has 32 bits, so that n times it is exact.

DESCENT_BEGIN

namespace descent {

namespace detail {

/// 2^(j/32), j = 0 … 31, rounded to double; as bits, so that adding to the upper twelve multiplies by a power of 2.
inline constexpr unsigned long long table[32] = {
    0x3ff0000000000000, 0x3ff059b0d3158574, 0x3ff0b5586cf9890f, 0x3ff11301d0125b51, 0x3ff172b83c7d517b,
    0x3ff1d4873168b9aa, 0x3ff2387a6e756238, 0x3ff29e9df51fdee1, 0x3ff306fe0a31b715, 0x3ff371a7373aa9cb,
    0x3ff3dea64c123422, 0x3ff44e086061892d, 0x3ff4bfdad5362a27, 0x3ff5342b569d4f82, 0x3ff5ab07dd485429,
    0x3ff6247eb03a5585, 0x3ff6a09e667f3bcd, 0x3ff71f75e8ec5f74, 0x3ff7a11473eb0187, 0x3ff82589994cce13,
    0x3ff8ace5422aa0db, 0x3ff93737b0cdc5e5, 0x3ff9c49182a3f090, 0x3ffa5503b23e255d, 0x3ffae89f995ad3ad,
    0x3ffb7f76f2fb5e47, 0x3ffc199bdd85529c, 0x3ffcb720dcef9069, 0x3ffd5818dcfba487, 0x3ffdfc97337b9b5f,
    0x3ffea4afa2a490da, 0x3fff50765b6e4540,
};

/// The rounding error of each entry, relative to it.
inline constexpr double table_rest[32] = {
    0,      50e-18,  82e-18,  -74e-18, -28e-18, 93e-18,  78e-18,  33e-18,  33e-18,  -63e-18, 38e-18,
    2e-18,  20e-18,  -22e-18, 57e-18,  -49e-18, -68e-18, -21e-18, -24e-18, -67e-18, 52e-18,  -6e-18,
    15e-18, -62e-18, 49e-18,  -11e-18, 17e-18,  10e-18,  18e-18,  -33e-18, -55e-18, 46e-18,
};

/// e^r − 1 for |r| ≤ ln 2 / 64, by its Taylor series; the first term left out is below 2⁻⁵⁷.
[[nodiscard]] constexpr auto small_exp_minus_1(double r) noexcept -> double {
  DESCENT_AS_WRITTEN
  return r +
         r * r * (0.5 + r * (0.16666666666666666 + r * (0.0416666666666667 + r * (0.00833333333333 + r * 0.00138889))));
}

}  // namespace detail

namespace math {

/// e^x. Within 0.57 ulp (0.79 where the result is subnormal). NaN gives NaN, −∞ gives 0; above the largest double, +∞;
/// below the smallest normal one, gradual underflow to 0.
[[nodiscard]] constexpr auto exp(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(x)) return x;
  if (x < -746) return 0;
  if (x > 709.782712893384) return __builtin_huge_val();
  // Half of the exponent is left for the end, so that only the last multiplication can leave the normal numbers.
  const double k = x * 46.16624130844683 + 0x1.8p52, half = x < 0 ? 0x1p14 : -0x1p14;
  const auto j = __builtin_bit_cast(unsigned long long, k), i = __builtin_bit_cast(unsigned long long, k + half);
  const double n = k - 0x1.8p52, r = (x - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38,
               p = __builtin_bit_cast(double, detail::table[j & 31] + (i >> 5 << 52));
  return (p + p * (detail::table_rest[j & 31] + detail::small_exp_minus_1(r))) * (x < 0 ? 0x1p-512 : 0x1p512);
}

/// e^x in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto exp(float x) noexcept -> float {
  if (__builtin_isnan(x)) return x;
  if (x < -104) return 0;  // clang 14 would round a subnormal double to the float above it
  if (x > 88.72283f) return __builtin_huge_valf();
  return static_cast<float>(exp(static_cast<double>(x)));
}

}  // namespace math

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_EXP_HPP
