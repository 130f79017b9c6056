#ifndef DESCENT_NUMBER_FORMAT_HPP
#define DESCENT_NUMBER_FORMAT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/rounding.hpp>

#include <concepts>
#include <limits>

// The roundings of floats and doubles, and the accuracy of their functions, as bounds for rounded numbers.

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// What a rounded number knows of the Numbers that a program computes with. Another Number, such as integers with a
/// point, has a specialisation of its own, and converts to double exactly and from double to the nearest Number.
template <class Number>
struct format;

template <native_number Number>
struct format<Number> {
  using limits = std::numeric_limits<Number>;

  static constexpr double largest = static_cast<double>((limits::max)()), least = -largest;
  static constexpr bool sums_are_exact = false, is_scaled_exactly = true;

  /// So many ulp of a number. One below 2ᵏ has the ulp of the binade below, and 2ᵏ itself is a Number.
  [[nodiscard]] static constexpr auto rounding(double size, double ulps) noexcept -> double {
    return greater(mul<up>(ulps, ulp(ulps > 0.5 ? size : next_down(size))), static_cast<double>(limits::denorm_min()));
  }

  /// The distance between neighbouring Numbers in the binade of |x|; that of subnormal Numbers below.
  [[nodiscard]] static constexpr auto ulp(double x) noexcept -> double {
    constexpr int field_of_least = 1022 + limits::min_exponent;
    const int field = (exponent(x) > field_of_least ? exponent(x) : field_of_least) - (limits::digits - 1);
    return __builtin_bit_cast(double, field > 0 ? static_cast<word>(field) << 52 : word{1} << (field + 51));
  }

  /// The least Number that is not below x, least ≤ x ≤ largest.
  [[nodiscard]] static constexpr auto least_from(double x) noexcept -> double {
    const double t = nearest_number<Number>(x);
    if (t >= x) return t;
    if (t == 0) return static_cast<double>(limits::denorm_min());
    const auto bits = __builtin_bit_cast(unsigned, static_cast<float>(t));  // (a double is not below itself)
    return static_cast<double>(__builtin_bit_cast(float, t > 0 ? bits + 1 : bits - 1));
  }

  [[nodiscard]] static constexpr auto largest_up_to(double x) noexcept -> double { return -least_from(-x); }
};

/// Whether every Other is a Number.
template <class Other, class Number>
inline constexpr bool every_number_is = std::same_as<Other, Number>;
template <>
inline constexpr bool every_number_is<float, double> = true;

/// The accuracy of the functions of Numbers in ulp, as stated where they are.
template <class Number>
struct accuracy;

template <>
struct accuracy<float> {
  static constexpr double sigmoid = 0.5, tanh = 0.501, exp = 0.501, log = 0.501, softplus = 0.501, softsign = 0.501,
                          silu = 0.501, silu_below_minus_700 = 0.501, single_tanh = 0.64, single_sigmoid = 0.68;
};

template <>
struct accuracy<double> {
  static constexpr double sigmoid = 0.57, tanh = 0.62, exp = 0.57, log = 0.90, softplus = 1.8, softsign = 1.5,
                          silu = 1.7, silu_below_minus_700 = 2.5;
};

/// How much an activation changes at most where z changes by up to d: d times the steepest slope between. That is at
/// most the steepest on an enclosure of z, and d times the largest |A″|.
[[nodiscard]] constexpr auto carried(double d, double steepest, double largest_bend) noexcept -> double {
  return mul<up>(d, add<up>(steepest, mul<up>(d, largest_bend)));
}

/// The same of the sigmoid and of tanh, whose values are in a. A′ = a (1 − a), |A″| ≤ 1 / (6 √3); A′ = 1 − a²,
/// |A″| ≤ 4 / (3 √3).
[[nodiscard]] constexpr auto carried_by_sigmoid(double d, const interval<double>& a) noexcept -> double {
  const double near_half = a.upper < 0.5 ? a.upper : a.lower > 0.5 ? a.lower : 0.5;
  return carried(d, mul<up>(near_half, add<up>(1, -near_half)), 0.0963);
}
[[nodiscard]] constexpr auto carried_by_tanh(double d, const interval<double>& a) noexcept -> double {
  const double near_0 = mignitude(a);
  return carried(d, add<up>(1, -mul<down>(near_0, near_0)), 0.77);
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_FORMAT_HPP
