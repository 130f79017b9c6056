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

template <class Int, int F>
struct format<fixed<Int, F>> {
  static constexpr double unit = 1 / raw_of_one<F>, largest = (std::numeric_limits<Int>::max)() * unit,
                          least = (std::numeric_limits<Int>::min)() * unit;
  static constexpr bool sums_are_exact = true, is_scaled_exactly = false;

  [[nodiscard]] static constexpr auto rounding(double, double ulps) noexcept -> double { return mul<up>(ulps, unit); }
  [[nodiscard]] static constexpr auto least_from(double x) noexcept -> double { return -largest_up_to(-x); }
  [[nodiscard]] static constexpr auto largest_up_to(double x) noexcept -> double {
    const auto towards_0 = static_cast<std::int64_t>(x * raw_of_one<F>);
    const double near_x = static_cast<double>(towards_0) * unit;
    return near_x > x ? near_x - unit : near_x;
  }
};

template <class Int, int F, class Wide, int G>
inline constexpr bool every_number_is<fixed<Int, F>, fixed<Wide, G>> =
    F <= G && format<fixed<Int, F>>::largest <= format<fixed<Wide, G>>::largest;

/// In units of the last place.
template <class Int, int F>
struct accuracy<fixed<Int, F>> {
  static constexpr double tanh = wide_tanh_error * raw_of_one<F> + 0.5,
                          sigmoid = wide_sigmoid_error * raw_of_one<F> + 0.5;
};

/// An enclosure of real numbers, which follows a program in integers as the function of real numbers that it is.
template <class X>
inline constexpr bool is_rounded = false;
template <class T>
inline constexpr bool is_rounded<rounded<T>> = true;
template <class X>
concept real_enclosure = is_enclosure<X> && !is_rounded<X>;

}  // namespace detail

// The functions of fixed.hpp and fixed_functions.hpp: of rounded numbers,

template <class A, int F, class B, int G>
[[nodiscard]] constexpr auto wide_product(const fixed<A, F>& a, const rounded<fixed<B, G>>& x)
    -> rounded<fixed<std::int32_t, F + G>> {
  return exact_product<fixed<std::int32_t, F + G>>(rounded{a}, x);
}
template <class A, int F, class B, int G>
[[nodiscard]] constexpr auto wide_product(const rounded<fixed<A, F>>& x, const rounded<fixed<B, G>>& y)
    -> rounded<fixed<std::int32_t, F + G>> {
  return exact_product<fixed<std::int32_t, F + G>>(x, y);
}

template <int F>
[[nodiscard]] constexpr auto wide_sum(const rounded<fixed<std::int32_t, F>>& x,
                                      const std::type_identity_t<rounded<fixed<std::int32_t, F>>>& y)
    -> rounded<fixed<std::int32_t, F>> {
  return x + y;
}

template <class To, class Int, int F>
[[nodiscard]] constexpr auto to(const rounded<fixed<Int, F>>& x) -> rounded<To> {
  if constexpr (F <= To::fraction_bits)
    return rounded<To>::exact_near(x.real(), x.error());
  else
    return static_cast<rounded<To>>(x);
}

template <int F>
[[nodiscard]] constexpr auto wide_tanh(const rounded<fixed<std::int32_t, F>>& z) -> rounded<fixed<std::int16_t, 15>> {
  const interval<double> a = tanh(z.real());
  const double error = detail::add<detail::up>(detail::carried_by_tanh(z.error(), a), wide_tanh_error);
  return rounded<fixed<std::int16_t, 15>>::computed_near(a, error);
}

template <int F>
[[nodiscard]] constexpr auto wide_sigmoid(const rounded<fixed<std::int32_t, F>>& z)
    -> rounded<fixed<std::int16_t, 15>> {
  const interval<double> a = sigmoid(z.real());
  const double error = detail::add<detail::up>(detail::carried_by_sigmoid(z.error(), a), wide_sigmoid_error);
  return rounded<fixed<std::int16_t, 15>>::computed_near(a, error);
}

// and of real ones.

template <class A, int F, detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_product(const fixed<A, F>& a, const X& x) -> X {
  return static_cast<X>(static_cast<double>(a)) * x;
}
template <detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_product(const X& x, const X& y) -> X {
  return x * y;
}

template <detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_sum(const X& x, const X& y) -> X {
  return x + y;
}
template <int F, detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_sum(const X& x, const fixed<std::int32_t, F>& b) -> X {
  return x + static_cast<X>(static_cast<double>(b));
}

template <class To, detail::real_enclosure X>
[[nodiscard]] constexpr auto to(const X& x) -> X {
  return x;
}

template <detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_tanh(const X& z) -> X {
  return tanh(z);
}

template <detail::real_enclosure X>
[[nodiscard]] constexpr auto wide_sigmoid(const X& z) -> X {
  return sigmoid(z);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_ROUNDED_FIXED_HPP
