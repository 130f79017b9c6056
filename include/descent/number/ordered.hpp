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

template <std::floating_point T>
[[nodiscard]] constexpr auto lesser(T x, T y) noexcept -> T {
  return __builtin_isnan(y) || y < x ? y : x;
}
template <std::floating_point T>
[[nodiscard]] constexpr auto greater(T x, T y) noexcept -> T {
  return __builtin_isnan(y) || x < y ? y : x;
}
template <std::floating_point T>
[[nodiscard]] constexpr auto absolute(T x) noexcept -> T {
  return __builtin_isnan(x) || x > 0 ? x : T{0} - x;
}

template <std::floating_point T>
[[nodiscard]] constexpr auto identical(T x, T y) noexcept -> bool {
  return x == y;
}

/// x, or undefined as the value is.
template <class T>
[[nodiscard]] constexpr auto where_defined(const T& value, const T& x) -> T {
  if constexpr (is_enclosure<T>)
    return value.is_whole_line() ? T::whole_line() : x;
  else if constexpr (std::floating_point<T>)
    return __builtin_isnan(value) ? value : x;
  else
    return T{where_defined(value.value, x.value), where_defined(value.value, x.slope)};
}

}  // namespace detail

/// The smaller of two numbers. NaN where one is NaN.
template <class A, class B>
[[nodiscard]] constexpr auto(min)(const A& x, const B& y) -> detail::common_t<A, B> {
  using detail::lesser;
  return lesser(static_cast<detail::common_t<A, B>>(x), static_cast<detail::common_t<A, B>>(y));
}

/// The larger of two numbers. NaN where one is NaN.
template <class A, class B>
[[nodiscard]] constexpr auto(max)(const A& x, const B& y) -> detail::common_t<A, B> {
  using detail::greater;
  return greater(static_cast<detail::common_t<A, B>>(x), static_cast<detail::common_t<A, B>>(y));
}

/// |x|
template <class A>
[[nodiscard]] constexpr auto(abs)(const A& x) -> detail::promote_t<A> {
  using detail::absolute;
  return absolute(static_cast<detail::promote_t<A>>(x));
}

/// The number from low to high that is nearest to x.
/// Refused: a low that is certainly above high.
template <class A, class L, class U>
[[nodiscard]] constexpr auto clamp(const A& x, const L& low, const U& high) {
  if (certainly(high < low)) lower_must_not_exceed_upper(low, high);
  return (min)((max)(x, low), high);
}

/// a where the condition is true, otherwise b. Intervals and duals have select with a verdict: it encloses a and b
/// where the verdict is undecided.
template <std::same_as<bool> Condition, class A, class B>
[[nodiscard]] constexpr auto select(Condition c, const A& a, const B& b) -> detail::common_t<A, B> {
  return c ? static_cast<detail::common_t<A, B>>(a) : static_cast<detail::common_t<A, B>>(b);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_ORDERED_HPP
