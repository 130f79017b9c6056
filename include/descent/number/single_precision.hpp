#ifndef DESCENT_NUMBER_SINGLE_PRECISION_HPP
#define DESCENT_NUMBER_SINGLE_PRECISION_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>

// tanh x and A(z) of floats for a processor that has + − × ÷ of floats only. The functions of functions.hpp and
// sigmoid.hpp compute in double, which such a processor imitates with hundreds of integer instructions.

DESCENT_BEGIN

namespace descent {

namespace detail {

/// A number as the sum of a float and of what that float leaves.
struct two_floats {
  float sum, rest;
};

/// The upper 12 bits of a float's 24, so that the product of two of them is exact.
[[nodiscard]] constexpr auto upper_half(float x) noexcept -> float {
  return __builtin_bit_cast(float, __builtin_bit_cast(unsigned, x) & 0xfffff000);
}

/// e^x · 2^shift = 2ⁿ⁺ˢʰⁱᶠᵗ e^r, where n is the whole number nearest to x / ln 2, n + shift from −126 to 127.
[[nodiscard]] constexpr auto single_exp(float x, unsigned shift) noexcept -> two_floats {
  DESCENT_AS_WRITTEN
  // The addition rounds k to an integer, and n is in its low bits. n times the first part of ln 2, of 16 bits, is
  // exact. r + w is x − n ln 2, w after the quadratic term; e^r is s + y, which are 1 + r rounded and the rest.
  const float k = x * 0x1.715476p0f + 0x1.8p23f, n = k - 0x1.8p23f, a = x - n * 0x1.62e4p-1f, b = n * 0x1.7f7d1cp-20f,
              r = a - b,
              w = a - r - b +
                  r * r *
                      (0.5f + r * (0.16666667f +
                                   r * (0.041666465f + r * (0.00833331f + r * (0.0013933686f + r * 0.00019891031f))))),
              s = 1 + r, y = 1 - s + r + w, t = s + y,
              power = __builtin_bit_cast(float, (__builtin_bit_cast(unsigned, k) + shift + 127) << 23);
  return {power * t, power * (s - t + y)};
}

/// t / (1 + t) for t = e^x, −20 ≤ x ≤ 0; the sum has 12 bits.
[[nodiscard]] constexpr auto single_logistic(float x) noexcept -> two_floats {
  DESCENT_AS_WRITTEN
  // 1 + t is upper + lower, and the quotient is q up to three roundings. What v, half of its bits, leaves is known to
  // many digits: every product but the last is exact, and 1 / (1 + t) is 1 − q.
  const two_floats t = single_exp(x, 0);
  const float denominator = 1 + t.sum, upper = upper_half(denominator),
              lower = denominator - upper + (1 - denominator + t.sum + t.rest), q = t.sum / denominator,
              v = upper_half(q);
  return {v, (t.sum - v * upper - v * lower + t.rest) * (1 - q)};
}

/// 1 − (v + rest), rounded once, and its rest by much less.
[[nodiscard]] constexpr auto single_complement(float v, float rest) noexcept -> float {
  DESCENT_AS_WRITTEN
  const float difference = 1 - v;
  return difference + (1 - difference - v - rest);
}

/// A number class with these functions of its own, as friends.
template <class Number>
concept with_own_single_tanh = requires(const Number& z) { single_tanh(z); };
template <class Number>
concept with_own_single_sigmoid = requires(const Number& z) { single_sigmoid(z); };

}  // namespace detail

namespace math {

/// tanh x by operations on floats only. Within 0.64 ulp for every x. NaN gives NaN, tanh(±∞) = ±1, tanh(−0.0) = −0.0.
[[nodiscard]] constexpr auto single_tanh(float x) noexcept -> float {
  DESCENT_AS_WRITTEN
  // NaN first, because g++ 11 compares none in a constant expression; x³/3 is less than half an ulp.
  if (__builtin_isnan(x) || (x > -0x1p-12f && x < 0x1p-12f)) return x;
  const float size = x < 0 ? -x : x;
  if (size > 10) return x < 0 ? -1.0f : 1.0f;
  const float z = x * x;
  if (size < 0.34375f)  // the series of tanh x, fitted to this range
    return x + x * (z * (-0.33333332f + z * (0.13333f - z * (0.0538261f - z * 0.0199053686f))));
  const detail::two_floats a = detail::single_logistic(-2 * size);
  const float t = detail::single_complement(2 * a.sum, 2 * a.rest);
  return x < 0 ? -t : t;
}

/// A(z) by operations on floats only. Within 0.68 ulp for every z (0.77 where the result is subnormal). NaN gives NaN,
/// A(−∞) = 0, A(+∞) = 1.
[[nodiscard]] constexpr auto single_sigmoid(float z) noexcept -> float {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;
  if (z > 20) return 1;
  if (z < -20) return z < -104 ? 0.0f : detail::single_exp(z, 64).sum * 0x1p-64f;  // e^z is lost beside 1
  const detail::two_floats a = detail::single_logistic(z < 0 ? z : -z);
  return z < 0 ? a.sum + a.rest : detail::single_complement(a.sum, a.rest);
}

/// tanh z and A(z) as they are, for every other number: a double, an interval …
template <number_with_tanh Number>
  requires(!std::same_as<Number, float> && !detail::with_own_single_tanh<Number>)
[[nodiscard]] constexpr auto single_tanh(const Number& z) -> Number {
  return tanh(z);
}
template <number Number>
  requires(!std::same_as<Number, float> && !detail::with_own_single_sigmoid<Number>)
[[nodiscard]] constexpr auto single_sigmoid(const Number& z) -> Number {
  using descent::sigmoid;
  return sigmoid(z);
}

/// Each lane has the bits of its number alone.
template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto single_tanh(const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return detail::each_lane([](Number each) { return single_tanh(each); }, z);
}
template <class Number, std::size_t Size>
[[nodiscard]] constexpr auto single_sigmoid(const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return detail::each_lane([](Number each) { return single_sigmoid(each); }, z);
}

/// tanh(u)′ = (1 − tanh²(u)) u′
template <class Number>
[[nodiscard]] constexpr auto single_tanh(const dual<Number>& u) -> dual<Number> {
  DESCENT_AS_WRITTEN
  const Number t = single_tanh(u.value);
  return dual<Number>{t, (static_cast<Number>(1.0) - square(t)) * u.slope};
}
/// A(u)′ = A(u) (1 − A(u)) u′
template <class Number>
[[nodiscard]] constexpr auto single_sigmoid(const dual<Number>& u) -> dual<Number> {
  DESCENT_AS_WRITTEN
  const Number a = single_sigmoid(u.value);
  return dual<Number>{a, a * (static_cast<Number>(1.0) - a) * u.slope};
}

}  // namespace math

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_SINGLE_PRECISION_HPP
