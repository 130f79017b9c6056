#ifndef DESCENT_NUMBER_ROUNDED_FIXED_HPP
#define DESCENT_NUMBER_ROUNDED_FIXED_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/format.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/rounding.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

// A program in integers, followed by a bound of its error, and as the real function that it approximates. Products and
// sums round nothing. Where a result may not fit it is the whole line: a finite one is a proof that it fits.
//
//     constexpr quantized<net, fixed<std::int16_t, 12>> in_integers;
//     static_assert(in_integers(rounded<fixed<std::int16_t, 12>>{interval{0, 1}}).error() < 0.1);
//     in_integers(interval{0.25})  // the network of its rounded weights

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

template <class Int, int Fraction>
struct format<fixed<Int, Fraction>> {
  static constexpr double unit = 1 / raw_of_one<Fraction>, largest = (std::numeric_limits<Int>::max)() * unit,
                          least = (std::numeric_limits<Int>::min)() * unit;
  static constexpr bool sums_are_exact = true, is_scaled_exactly = false;

  [[nodiscard]] static constexpr auto rounding(double, double ulps) noexcept -> double { return mul<up>(ulps, unit); }
  [[nodiscard]] static constexpr auto least_from(double x) noexcept -> double { return -largest_up_to(-x); }
  [[nodiscard]] static constexpr auto largest_up_to(double x) noexcept -> double {
    const auto towards_0 = static_cast<std::int64_t>(x * raw_of_one<Fraction>);
    const double near_x = static_cast<double>(towards_0) * unit;
    return near_x > x ? near_x - unit : near_x;
  }
};

template <class Int, int Fraction, class Wide, int OtherFraction>
inline constexpr bool every_number_is<fixed<Int, Fraction>, fixed<Wide, OtherFraction>> =
    Fraction <= OtherFraction && format<fixed<Int, Fraction>>::largest <= format<fixed<Wide, OtherFraction>>::largest;

/// In units of the last place.
template <class Int, int Fraction>
struct accuracy<fixed<Int, Fraction>> {
  static constexpr double tanh = wide_tanh_error * raw_of_one<Fraction> + 0.5,
                          sigmoid = wide_sigmoid_error * raw_of_one<Fraction> + 0.5;
};

/// An enclosure of real numbers, which follows a program in integers as the function of real numbers that it is.
template <class Enclosure>
inline constexpr bool is_rounded = false;
template <class Number>
inline constexpr bool is_rounded<rounded<Number>> = true;
template <class Enclosure>
concept real_enclosure = is_enclosure<Enclosure> && !is_rounded<Enclosure>;

}  // namespace detail

// The functions of fixed.hpp and fixed_functions.hpp: of rounded numbers,

template <class Left, int Fraction, class Right, int OtherFraction>
[[nodiscard]] constexpr auto wide_product(const fixed<Left, Fraction>& a, const rounded<fixed<Right, OtherFraction>>& x)
    -> rounded<fixed<std::int32_t, Fraction + OtherFraction>> {
  return exact_product<fixed<std::int32_t, Fraction + OtherFraction>>(rounded{a}, x);
}
template <class Left, int Fraction, class Right, int OtherFraction>
[[nodiscard]] constexpr auto wide_product(const rounded<fixed<Left, Fraction>>& x,
                                          const rounded<fixed<Right, OtherFraction>>& y)
    -> rounded<fixed<std::int32_t, Fraction + OtherFraction>> {
  return exact_product<fixed<std::int32_t, Fraction + OtherFraction>>(x, y);
}

template <int Fraction>
[[nodiscard]] constexpr auto wide_sum(const rounded<fixed<std::int32_t, Fraction>>& x,
                                      const std::type_identity_t<rounded<fixed<std::int32_t, Fraction>>>& y)
    -> rounded<fixed<std::int32_t, Fraction>> {
  return x + y;
}

template <class To, class Int, int Fraction>
[[nodiscard]] constexpr auto to(const rounded<fixed<Int, Fraction>>& x) -> rounded<To> {
  if constexpr (Fraction <= To::fraction_bits)
    return rounded<To>::exact_near(x.real(), x.error());
  else
    return static_cast<rounded<To>>(x);
}

template <int Fraction>
[[nodiscard]] constexpr auto wide_tanh(const rounded<fixed<std::int32_t, Fraction>>& z)
    -> rounded<fixed<std::int16_t, 15>> {
  const interval<double> a = tanh(z.real());
  const double error = detail::add<detail::up>(detail::carried_by_tanh(z.error(), a), wide_tanh_error);
  return rounded<fixed<std::int16_t, 15>>::computed_near(a, error);
}

template <int Fraction>
[[nodiscard]] constexpr auto wide_sigmoid(const rounded<fixed<std::int32_t, Fraction>>& z)
    -> rounded<fixed<std::int16_t, 15>> {
  const interval<double> a = sigmoid(z.real());
  const double error = detail::add<detail::up>(detail::carried_by_sigmoid(z.error(), a), wide_sigmoid_error);
  return rounded<fixed<std::int16_t, 15>>::computed_near(a, error);
}

// and of real ones.

template <class Left, int Fraction, detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_product(const fixed<Left, Fraction>& a, const Enclosure& x) -> Enclosure {
  return static_cast<Enclosure>(static_cast<double>(a)) * x;
}
template <detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_product(const Enclosure& x, const Enclosure& y) -> Enclosure {
  return x * y;
}

template <detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_sum(const Enclosure& x, const Enclosure& y) -> Enclosure {
  return x + y;
}
template <int Fraction, detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_sum(const Enclosure& x, const fixed<std::int32_t, Fraction>& b) -> Enclosure {
  return x + static_cast<Enclosure>(static_cast<double>(b));
}

template <class To, detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto to(const Enclosure& x) -> Enclosure {
  return x;
}

template <detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_tanh(const Enclosure& z) -> Enclosure {
  return tanh(z);
}

template <detail::real_enclosure Enclosure>
[[nodiscard]] constexpr auto wide_sigmoid(const Enclosure& z) -> Enclosure {
  return sigmoid(z);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_ROUNDED_FIXED_HPP
