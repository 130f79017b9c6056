#ifndef DESCENT_NUMBER_ACTIVATION_FUNCTIONS_HPP
#define DESCENT_NUMBER_ACTIVATION_FUNCTIONS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/sigmoid.hpp>

#include <concepts>
#include <cstddef>

// softplus, softsign and SiLU of every number. They are in descent::math, where the names clash with no type of yours.

DESCENT_BEGIN

namespace descent {

namespace math {

/// log(1 + e^z), a smooth relu: near e^z far below 0, near z far above. Within 1.8 ulp for every z. NaN gives NaN,
/// softplus(−∞) = 0, softplus(+∞) = +∞.
[[nodiscard]] constexpr auto softplus(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;
  // max(z, 0) + log(1 + t), t = e^(−|z|) ≤ 1, by the series of log: 1 + t is 1 + f or 2 (1 + f), 1 + f from √½ to √2.
  const double t = exp(z < 0 ? z : -z), k = t < 0.4142135623730951 ? 0 : 1, f = k > 0 ? 0.5 * t - 0.5 : t,
               s = f / (2.0 + f);
  return (z < 0 ? 0.0 : z) +
         (k * 0x1.62e42feep-1 -
          (0.5 * f * f - (s * (0.5 * f * f + detail::log_series(s * s)) + k * 0x1.a39ef35793c76p-33) - f));
}

/// log(1 + e^z) in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto softplus(float z) noexcept -> float {
  if (__builtin_isnan(z)) return z;
  if (z < -104) return 0;  // as in exp
  return static_cast<float>(softplus(static_cast<double>(z)));
}

/// z / (1 + |z|). Within 1.5 ulp for every z. NaN gives NaN, softsign(±∞) = ±1, softsign(−0.0) = −0.0.
[[nodiscard]] constexpr auto softsign(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;
  if (z > 0x1p54 || z < -0x1p54) return z < 0 ? -1 : 1;
  return z / (1.0 + (z < 0 ? -z : z));
}

/// z / (1 + |z|) in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto softsign(float z) noexcept -> float {
  if (__builtin_isnan(z)) return z;
  return static_cast<float>(softsign(static_cast<double>(z)));
}

/// z A(z), also called swish (Elfwing, Uchibe and Doya, 2018). Within 1.7 ulp, below −700 within 2.5. NaN gives NaN,
/// silu(−∞) = −0.0, the limit, silu(+∞) = +∞, silu(−0.0) = −0.0.
[[nodiscard]] constexpr auto silu(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (__builtin_isnan(z)) return z;
  if (z > -700) return z * sigmoid(z);
  if (z < -760) return -0.0;
  // A(z) is e^z here, and subnormal where z A(z) is not yet: e^z = e⁻²¹¹ e^(z + 211). (e⁻²¹¹ is very near a double.)
  return z * 0x1.81b3f492a453bp-305 * exp(z + 211);
}

/// z A(z) in single precision. Within 0.501 ulp; the special values as above.
[[nodiscard]] constexpr auto silu(float z) noexcept -> float {
  if (__builtin_isnan(z)) return z;
  if (z < -120) return -0.0f;  // as in exp
  return static_cast<float>(silu(static_cast<double>(z)));
}

/// The slope of silu at z in terms of a = silu(z): A(z) + a (1 − A(z)).
template <number Number>
[[nodiscard]] constexpr auto silu_slope(const Number& z, const Number& a) -> Number {
  DESCENT_AS_WRITTEN
  const Number s = sigmoid(z);
  return s + a * (static_cast<Number>(1.0) - s);
}

}  // namespace math

// Enclosures. That of a number is at most 5 doubles wide, softplus's at most 6, and SiLU's below −700 at most 8.

namespace detail {

/// log(1 + e^x) for −4 ≤ x ≤ 0, as log_in_words.
[[nodiscard]] constexpr auto softplus_in_words(double x) noexcept -> split_log {
  DESCENT_AS_WRITTEN
  const double guess = math::softplus(x);
  const scaled_exp e = exp_in_words(x);
  // In units of 2⁻⁶² D = 1 + e^x is a whole number or at most 5 more: half the slack of e^x, and what the shift cuts.
  // L is the guess. With the difference d, d − 8 ≤ (D e^(−L) − 1) e^L ≤ d + 5; a unit more on each side, as there.
  const word unit = exp_in_words(guess).significand;
  const auto d = static_cast<double>(static_cast<long long>((1ull << 62) + (e.significand >> -e.power) - unit));
  return {guess, (d - 9) / static_cast<double>(unit), (d + 6) / static_cast<double>(unit)};
}

/// log(1 + t), 0 ≤ t < 2⁻⁵.
template <direction To>
[[nodiscard]] constexpr auto log_1_plus(double t) noexcept -> double {
  if (t < 0x1p-60) return To == down && t > 0 ? next_down(t) : t;  // t²/2 is less than an ulp
  const split_log l = log_near_1(t);
  return add<To>(l.guess, To == down ? l.lower : l.upper);
}

/// log(1 + e^z)
template <direction To>
[[nodiscard]] constexpr auto softplus(double z) noexcept -> double {
  const double x = z < 0 ? z : -z, base = z < 0 ? 0 : z;
  if (x < -4) return add<To>(base, log_1_plus<To>(To == down ? exp_down(x) : exp_up(x)));
  const split_log l = softplus_in_words(x);
  return add<To>(base, add<To>(l.guess, To == down ? l.lower : l.upper));
}

template <direction To>
inline constexpr direction opposite = To == down ? up : down;

/// z / (1 + |z|)
template <direction To>
[[nodiscard]] constexpr auto softsign(double z) noexcept -> double {
  if (z < 0) return -softsign<opposite<To>>(-z);
  if (z > 0x1p54) return To == down ? 1 - 0x1p-53 : 1;
  return div<To>(z, add<opposite<To>>(1, z));
}

/// A(z)
template <direction To>
[[nodiscard]] constexpr auto sigmoid_to(double z) noexcept -> double {
  return To == down ? sigmoid_down(sigmoid_denominator(z)) : sigmoid_up(sigmoid_denominator(z));
}

/// z A(z)
template <direction To>
[[nodiscard]] constexpr auto silu(double z) noexcept -> double {
  DESCENT_AS_WRITTEN
  constexpr direction other = opposite<To>;
  if (z >= 0) return mul<To>(z, sigmoid_to<To>(z));
  if (z > -700) return -mul<other>(-z, sigmoid_to<other>(z));
  // As in math::silu. e⁻²¹¹ is between the two constants, and above the lower one by a larger part than e^z is above
  // A(z). Below −800 the bounds are those of −800: 0 and the least double.
  const double y = z < -800 ? -800 : z;
  if (To == up) return -mul<down>(mul<down>(-y, 0x1.81b3f492a453ap-305), exp_down(y + 211));
  return -mul<up>(mul<up>(-y, 0x1.81b3f492a453bp-305), exp_up(y + 211));
}

}  // namespace detail

namespace math {

/// log(1 + e^x), which rises.
[[nodiscard]] constexpr auto softplus(const interval<double>& x) -> interval<double> {
  if (x.is_whole_line()) return x;
  return {detail::softplus<detail::down>(x.lower), detail::softplus<detail::up>(x.upper)};
}

/// x / (1 + |x|), which rises and is odd.
[[nodiscard]] constexpr auto softsign(const interval<double>& x) -> interval<double> {
  if (x.is_whole_line()) return x;
  return {detail::softsign<detail::down>(x.lower), detail::softsign<detail::up>(x.upper)};
}

/// x A(x), which falls to its minimum x₀ + 1 at x₀ = −1.27846…, between two neighbouring doubles, and then rises.
[[nodiscard]] constexpr auto silu(const interval<double>& x) -> interval<double> {
  using detail::silu, detail::down, detail::up;
  if (x.is_whole_line()) return x;
  return {x.upper <= -0x1.474973c84120cp+0   ? silu<down>(x.upper)
          : x.lower >= -0x1.474973c84120bp+0 ? silu<down>(x.lower)
                                             : -0x1.1d25cf210482ep-2,
          detail::greater(silu<up>(x.lower), silu<up>(x.upper))};
}

/// The slope of silu is from −0.09983932… to 1.09983932…
[[nodiscard]] constexpr auto silu_slope(const interval<double>& x, const interval<double>& a) -> interval<double> {
  const interval<double> s = sigmoid(x);
  return intersection(s + a * (1.0 - s), interval{-0.0998394, 1.0998394});
}

template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto softplus(const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return detail::each_lane([](Number x) { return softplus(x); }, z);
}
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto softsign(const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return detail::each_lane([](Number x) { return softsign(x); }, z);
}
template <native_number Number, std::size_t Size>
[[nodiscard]] constexpr auto silu(const lanes<Number, Size>& z) -> lanes<Number, Size> {
  return detail::each_lane([](Number x) { return silu(x); }, z);
}

/// softplus(u)′ = A(u) u′
template <class Number>
[[nodiscard]] constexpr auto softplus(const dual<Number>& u) -> dual<Number> {
  DESCENT_AS_WRITTEN
  return dual<Number>{softplus(u.value), sigmoid(u.value) * u.slope};
}
/// softsign(u)′ = (1 − |softsign(u)|)² u′
template <class Number>
[[nodiscard]] constexpr auto softsign(const dual<Number>& u) -> dual<Number> {
  DESCENT_AS_WRITTEN
  const Number a = softsign(u.value);
  return dual<Number>{a, square(static_cast<Number>(1.0) - (abs)(a)) * u.slope};
}
/// silu(u)′ = (A(u) + silu(u) (1 − A(u))) u′
template <class Number>
[[nodiscard]] constexpr auto silu(const dual<Number>& u) -> dual<Number> {
  DESCENT_AS_WRITTEN
  const Number a = silu(u.value);
  return dual<Number>{a, silu_slope(u.value, a) * u.slope};
}

/// A number with softplus(a). A number class of your own has it as a friend, like the two below.
template <class Number>
concept number_with_softplus = number<Number> && requires(const Number& a) {
  { softplus(a) } -> std::same_as<Number>;
};

/// A number with softsign(a), and absolute(a) for its slope.
template <class Number>
concept number_with_softsign = number<Number> && requires(const Number& a) {
  { softsign(a) } -> std::same_as<Number>;
} && (native_number<Number> || requires(const Number& a) {
                                 { absolute(a) } -> std::same_as<Number>;
                               });

/// A number with silu(a).
template <class Number>
concept number_with_silu = number<Number> && requires(const Number& a) {
  { silu(a) } -> std::same_as<Number>;
};

}  // namespace math

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_ACTIVATION_FUNCTIONS_HPP
