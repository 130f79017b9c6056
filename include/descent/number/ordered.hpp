#ifndef DESCENT_NUMBER_ORDERED_HPP
#define DESCENT_NUMBER_ORDERED_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>

// min, max, |x|, clamp and select for every ordered number: doubles, duals, intervals. A branch on an undecided
// comparison of intervals is refused; these functions return every number that it could choose.
//
// A number class of your own has lesser, greater and absolute as friends. The names min, max and abs are in parentheses
// because Windows and Arduino have macros of these names; write (min)(x, y) there.

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

template <std::floating_point Number>
[[nodiscard]] constexpr auto lesser(Number x, Number y) noexcept -> Number {
  return __builtin_isnan(y) || y < x ? y : x;
}
template <std::floating_point Number>
[[nodiscard]] constexpr auto greater(Number x, Number y) noexcept -> Number {
  return __builtin_isnan(y) || x < y ? y : x;
}
template <std::floating_point Number>
[[nodiscard]] constexpr auto absolute(Number x) noexcept -> Number {
  return __builtin_isnan(x) || x > 0 ? x : Number{0} - x;
}

template <std::floating_point Number>
[[nodiscard]] constexpr auto identical(Number x, Number y) noexcept -> bool {
  return x == y;
}

template <class Number>
[[nodiscard]] constexpr auto where_defined(const Number& value, const Number& x) -> Number;

/// Lanes, or undefined where those of a value are.
template <class Lanes>
[[nodiscard]] constexpr auto lanes_where_defined(const auto& value, auto x) -> Lanes {
  const auto* of = value.lane;
  for (auto& one : x.lane) one = where_defined(*of++, one);
  return Lanes{x};
}

/// x, or undefined as the value is.
template <class Number>
[[nodiscard]] constexpr auto where_defined(const Number& value, const Number& x) -> Number {
  if constexpr (is_enclosure<Number>)
    return value.is_whole_line() ? Number::whole_line() : x;
  else if constexpr (std::floating_point<Number>)
    return __builtin_isnan(value) ? value : x;
  else if constexpr (requires { x.slope; })
    return Number{where_defined(value.value, x.value), where_defined(value.value, x.slope)};
  else if constexpr (requires { x.each(); })
    return lanes_where_defined<Number>(value.each(), x.each());
  else
    return x;
}

/// Whether a lower end is certainly above an upper one; of lanes in any of them.
template <class Number>
[[nodiscard]] constexpr auto certainly_reversed(const Number& low, const Number& high) -> bool {
  if constexpr (requires { low.each(); }) {
    const auto least = low.each(), most = high.each();
    for (unsigned l = 0; l < Number::count; ++l)
      if (most.lane[l] < least.lane[l]) return true;
    return false;
  } else {
    return certainly(of_a_proof(high < low));
  }
}

}  // namespace detail

/// The smaller of two numbers; two integers are doubles. NaN where one is NaN.
template <class First, class Second>
[[nodiscard]] constexpr auto(min)(const First& x, const Second& y) -> detail::selected_t<First, Second> {
  using detail::lesser;
  return lesser(static_cast<detail::selected_t<First, Second>>(x), static_cast<detail::selected_t<First, Second>>(y));
}

/// The larger of two numbers; two integers are doubles. NaN where one is NaN.
template <class First, class Second>
[[nodiscard]] constexpr auto(max)(const First& x, const Second& y) -> detail::selected_t<First, Second> {
  using detail::greater;
  return greater(static_cast<detail::selected_t<First, Second>>(x), static_cast<detail::selected_t<First, Second>>(y));
}

/// |x|; an integer is a double.
template <class First>
[[nodiscard]] constexpr auto(abs)(const First& x) -> detail::promote_t<First> {
  using detail::absolute;
  return absolute(static_cast<detail::promote_t<First>>(x));
}

/// The number from low to high that is nearest to x.
/// Refused: a low that is certainly above high.
template <class First, class Lower, class Upper>
[[nodiscard]] constexpr auto clamp(const First& x, const Lower& low, const Upper& high) {
  using end = detail::selected_t<Lower, Upper>;
  if (detail::certainly_reversed(static_cast<end>(low), static_cast<end>(high))) lower_must_not_exceed_upper(low, high);
  return (min)((max)(x, low), high);
}

/// a where the condition is true, otherwise b. Intervals and duals have select with a verdict: it encloses a and b
/// where the verdict is undecided.
template <std::same_as<bool> Condition, class First, class Second>
[[nodiscard]] constexpr auto select(Condition c, const First& a, const Second& b) -> detail::selected_t<First, Second> {
  return c ? static_cast<detail::selected_t<First, Second>>(a) : static_cast<detail::selected_t<First, Second>>(b);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_ORDERED_HPP
