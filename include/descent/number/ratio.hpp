#ifndef DESCENT_NUMBER_RATIO_HPP
#define DESCENT_NUMBER_RATIO_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

DESCENT_BEGIN

namespace descent {

constexpr void constant_must_not_be_0_as_the_number_of_the_network(auto constant) {
  detail::refuse(__func__, detail::leading_value(constant));
}

constexpr void half_must_be_a_number_of_the_network(auto nearest) {
  detail::refuse(__func__, detail::leading_value(nearest));
}

namespace detail {

/// The Number nearest to x. (A call: g++ 11 and 12 lose this rounding where they optimise two of them in a row.)
template <class Number>
[[nodiscard]] [[gnu::__noinline__]] constexpr auto nearest_number(double x) -> double {
  return static_cast<double>(static_cast<Number>(x));
}

/// Refuses a constant x that a network computes with as 0. (A float is 0 only where x does not count.)
template <class Number>
constexpr void check_nonzero(const Number& rounded, double x) {
  if constexpr (!native_number<Number> && has_leading_value<Number>)
    if (x != 0 && leading_value(rounded) == 0) constant_must_not_be_0_as_the_number_of_the_network(x);
}

/// a / b, rounded to the nearest Number; an enclosure contains the quotient itself.
/// Refused: a quotient that is rounded to 0.
template <class Number>
[[nodiscard]] constexpr auto ratio(double a, double b) -> Number {
  DESCENT_AS_WRITTEN
  if constexpr (follows_a_program<Number>) {
    const auto quotient = decltype(Number{}.computed()){a} / b;
    return Number::computed_near(quotient, 1.01 * Number::nearest(quotient).error());  // (a program rounds a double)
  } else if constexpr (is_enclosure<Number>) {
    return static_cast<Number>(a) / static_cast<Number>(b);
  } else {
    const auto nearest = static_cast<Number>(a / b);
    check_nonzero(nearest, a / b);
    return nearest;
  }
}

/// ½. Refused: a Number that has none, of which an error would be twice what it is.
template <class Number>
[[nodiscard]] constexpr auto half() -> Number {
  const auto nearest = static_cast<Number>(0.5);
  if constexpr (!native_number<Number> && has_leading_value<Number>)
    if (leading_value(nearest) != 0.5) half_must_be_a_number_of_the_network(leading_value(nearest));
  return nearest;
}

}  // namespace detail

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_RATIO_HPP
