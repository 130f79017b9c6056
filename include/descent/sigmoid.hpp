#pragma once

#include <descent/arithmetic.hpp>

#include <concepts>

// The activation A(z) = 1 / (1 + e⁻ᶻ), and the e^x that it needs: a table and a short polynomial, in which everything
// that a rounding leaves out is carried to the end. It is one expression of plain arithmetic because a constant
// evaluator charges more for a call than for ten multiplications (docs/sigmoid.md).

DESCENT_BEGIN

namespace descent {

namespace detail {

/// 2^(j/32), j = 0 … 31, rounded to double,
inline constexpr double power[32] = {
    0x1.0000000000000p0, 0x1.059b0d3158574p0, 0x1.0b5586cf9890fp0, 0x1.11301d0125b51p0,
    0x1.172b83c7d517bp0, 0x1.1d4873168b9aap0, 0x1.2387a6e756238p0, 0x1.29e9df51fdee1p0,
    0x1.306fe0a31b715p0, 0x1.371a7373aa9cbp0, 0x1.3dea64c123422p0, 0x1.44e086061892dp0,
    0x1.4bfdad5362a27p0, 0x1.5342b569d4f82p0, 0x1.5ab07dd485429p0, 0x1.6247eb03a5585p0,
    0x1.6a09e667f3bcdp0, 0x1.71f75e8ec5f74p0, 0x1.7a11473eb0187p0, 0x1.82589994cce13p0,
    0x1.8ace5422aa0dbp0, 0x1.93737b0cdc5e5p0, 0x1.9c49182a3f090p0, 0x1.a5503b23e255dp0,
    0x1.ae89f995ad3adp0, 0x1.b7f76f2fb5e47p0, 0x1.c199bdd85529cp0, 0x1.cb720dcef9069p0,
    0x1.d5818dcfba487p0, 0x1.dfc97337b9b5fp0, 0x1.ea4afa2a490dap0, 0x1.f50765b6e4540p0,
};

/// and what that rounding left out, as a fraction of the entry.
inline constexpr double rest[32] = {
    0, 50e-18, 82e-18, -74e-18, -28e-18, 93e-18, 78e-18, 33e-18,
    33e-18, -63e-18, 38e-18, 2e-18, 20e-18, -22e-18, 57e-18, -49e-18,
    -68e-18, -21e-18, -24e-18, -67e-18, 52e-18, -6e-18, 15e-18, -62e-18,
    49e-18, -11e-18, 17e-18, 10e-18, 18e-18, -33e-18, -55e-18, 46e-18,
};

/// The bits of a double.
[[nodiscard]] constexpr auto bits(double x) noexcept -> unsigned long long {
  return __builtin_bit_cast(unsigned long long, x);
}

/// e^r − 1 for |r| ≤ ln 2 / 64, by its Taylor series; the first term left out is below 2⁻⁵⁷.
[[nodiscard]] constexpr auto small_exp_minus_1(double r) noexcept -> double {
  DESCENT_AS_WRITTEN
  return r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 +
             r * (0.008333333333333333 + r * 0.001388888888888889))));
}

}  // namespace detail

// e^x = 2^(n/32) · e^r, where n is the whole number nearest to x · 32 / ln 2. Adding 1.5 · 2⁵² rounds to a whole number and
// leaves it in the lowest bits, of which the lowest five choose the entry and the others are its exponent. ln 2 / 32 is
// known in two pieces; the first has 32 bits, so that n times it is exact.

namespace math {

/// e^x. Within 0.76 ulp (0.56 where the result is normal). NaN gives NaN, −∞ gives 0; above the largest double, +∞;
/// below the smallest normal one, gradual underflow to 0.
[[nodiscard]] constexpr auto exp(double x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(x)) return x;
  if (x < -746) return 0;
  if (x > 709.782712893384) return __builtin_huge_val();
  // Half of the largest exponent is left for the end, so that only the last multiplication can leave the normal numbers.
  const double k = x * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = (x - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38, half = x < 0 ? -0x1p14 : 0x1p14,
               p = __builtin_bit_cast(double, detail::bits(detail::power[detail::bits(k) & 31]) +
                                                  (detail::bits(k - half) >> 5 << 52));
  return (p + p * (detail::rest[detail::bits(k) & 31] + detail::small_exp_minus_1(r))) * (x < 0 ? 0x1p-512 : 0x1p512);
}

/// e^x in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto exp(float x) noexcept -> float {
  if (__builtin_isnan(x)) return x;
  if (x > 88.72283f) return __builtin_huge_valf();
  return static_cast<float>(exp(static_cast<double>(x)));
}

}  // namespace math

namespace detail {

/// A(z) where 1 + e⁻ᶻ rounds to 1 or to e⁻ᶻ, and where z is not a number.
[[nodiscard]] constexpr auto far_sigmoid(double z) noexcept -> double {
  if (__builtin_isnan(z)) return z;
  return z > 0 ? 1.0 : math::exp(z);
}

}  // namespace detail

/// A(z) = 1 / (1 + e⁻ᶻ), the question's activation. Within 0.76 ulp for every z (0.56 where the result is normal).
/// NaN gives NaN, A(−∞) = 0, A(+∞) = 1.
[[nodiscard]] constexpr auto sigmoid(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z) || z < -64 || z > 40) return detail::far_sigmoid(z);
  // e⁻ᶻ = p + x;  1 + e⁻ᶻ = s + t;  v is 1 / s, nearly: s and v are cut to 24 bits, so that v · s is exact, and
  // d = 1 − v (s + t) is all that is missing: 1 / (s + t) = v / (1 − d) = v (1 + d + d² + …), where d³ < 2⁻⁷⁰.
  const double k = z * -46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = (-z - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38,
               p = __builtin_bit_cast(double, __builtin_bit_cast(unsigned long long, detail::power[__builtin_bit_cast(unsigned long long, k) & 31]) + (__builtin_bit_cast(unsigned long long, k) >> 5 << 52)),
               x = p * (detail::rest[__builtin_bit_cast(unsigned long long, k) & 31] + detail::small_exp_minus_1(r)),
               s = static_cast<float>(1.0 + (p + x)), t = (z < 0 ? p - s + 1.0 : 1.0 - s + p) + x,
               v = static_cast<float>(1.0 / s), d = 1.0 - v * s - v * t;
  return v + v * (d + d * d);
}

/// A(z) in single precision, correctly rounded for every z.
[[nodiscard]] constexpr auto sigmoid(float z) noexcept -> float {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;
  // Near 0, A(z) = ½ + z/4 − z³/48 + … lies just inside ½ + z/4, too little for a double to hold; where ½ + z/4 is a tie,
  // that decides it. A part in 2²⁷ less than z/4 is on the same side of every tie.
  if (z > -0x1p-11f && z < 0x1p-11f) return static_cast<float>(0.5 + 0x0.3ffffff8p0 * z);
  return static_cast<float>(sigmoid(static_cast<double>(z)));
}

/// A(z) for a whole number z.
[[nodiscard]] constexpr auto sigmoid(std::integral auto z) noexcept -> double { return sigmoid(static_cast<double>(z)); }

}  // namespace descent

DESCENT_END
