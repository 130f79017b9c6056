#ifndef DESCENT_NUMBER_SIGMOID_HPP
#define DESCENT_NUMBER_SIGMOID_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/exp.hpp>

#include <concepts>

DESCENT_BEGIN

// The activation. The rounding errors of e⁻ᶻ, of the sum 1 + e⁻ᶻ and of the quotient are carried along
// (docs/numerics.md).

namespace descent {

namespace detail {

/// A(z) where 1 + e⁻ᶻ rounds to 1 or to e⁻ᶻ, and where z is not a number.
[[nodiscard]] constexpr auto far_sigmoid(double z) noexcept -> double {
  if (__builtin_isnan(z)) return z;
  return z > 0 ? 1.0 : math::exp(z);
}

}  // namespace detail

/// A(z) = 1 / (1 + e⁻ᶻ). Within 0.57 ulp for every z (0.79 where the result is subnormal).
/// NaN gives NaN, A(−∞) = 0, A(+∞) = 1.
[[nodiscard]] constexpr auto sigmoid(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  // Above 38 A(z) rounds to 1; below −42 the 1 is lost beside e⁻ᶻ. In between, every power of 2 below is a normal
  // number. These are the bits of |z|, shifted, and of 42: NaN and infinity are above.
  if (__builtin_bit_cast(unsigned long long, z) << 1 > 0x808a000000000000) return detail::far_sigmoid(z);
  // Nothing here is const: g++ charges for that.
  double k = z * -46.16624130844683 + 0x1.8p52;
  auto j = __builtin_bit_cast(unsigned long long, k);
  // e⁻ᶻ = p + x: p the scaled entry, x its rest and the series, which is small_exp_minus_1(−r) without the price of a
  // call. 1 + e⁻ᶻ = s + t: s rounded to 24 bits, t what that leaves, in an order in which no bit is lost.
  // v is 1 / s, nearly, in 24 bits too, so that v · s is exact, and d = 1 − v s − v t is all that is missing:
  // 1 / (s + t) = v / (1 − d) = v (1 + d + d² + …), where d³ < 2⁻⁷⁰.
  double n = k - 0x1.8p52, r = z + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38,
         p = __builtin_bit_cast(double, detail::table[j & 31] + (j >> 5 << 52)),
         x = p * (detail::table_rest[j & 31] - r +
                  r * r *
                      (0.5 -
                       r * (0.16666666666666666 - r * (0.0416666666666667 - r * (0.00833333333333 - r * 0.00138889))))),
         s = static_cast<float>(1.0 + p + x), v = static_cast<float>(1.0 / s),
         d = 1.0 - v * s - v * ((p > 0x1p52 ? p - s + 1.0 : 1.0 - s + p) + x);
  return v + v * d * (1.0 + d);
}

/// A(z) in single precision, correctly rounded for every z.
[[nodiscard]] constexpr auto sigmoid(float z) noexcept -> float {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;  // first, because g++ 11 compares no NaN in a constant expression
  if (z < -104) return 0;
  if (z > 40) return 1;
  // Near 0, A(z) = ½ + z/4 − z³/48 + … is just inside ½ + z/4, by less than a double can tell; where ½ + z/4 is a
  // tie, that decides it. A part in 2²⁷ less than z/4 is on the same side of every tie.
  if (z > -0x1p-11f && z < 0x1p-11f) return static_cast<float>(0.5 + 0x0.3ffffff8p0 * z);
  // With the rounding of e / (1 + e) the double is on the right side of every tie; with that of 1 / (1 + e⁻ᶻ) one
  // of all 2³² floats would be wrong.
  const double k = z * 46.16624130844683 + 0x1.8p52, n = k - 0x1.8p52,
               r = (z - n * 0x1.62e42feep-6) - n * 0x1.a39ef35793c76p-38;
  const auto j = __builtin_bit_cast(unsigned long long, k);
  const double p = __builtin_bit_cast(double, detail::table[j & 31] + (j >> 5 << 52)),
               e = p + p * detail::small_exp_minus_1(r);
  return static_cast<float>(e / (1.0 + e));
}

/// A(z) for a whole number z.
[[nodiscard]] constexpr auto sigmoid(std::integral auto z) noexcept -> double {
  return sigmoid(static_cast<double>(z));
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_SIGMOID_HPP
