#ifndef DESCENT_NUMBER_ENCLOSURE_HPP
#define DESCENT_NUMBER_ENCLOSURE_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounding.hpp>

// Facts about intervals as sets of numbers. They are bool, not verdict.

DESCENT_BEGIN

namespace descent {

constexpr void intersection_must_not_be_empty(auto lower, auto) { detail::refuse(__func__, lower); }

/// Returns whether the ends are equal.
[[nodiscard]] constexpr auto identical(const interval<double>& x, const interval<double>& y) noexcept -> bool {
  return x.lower == y.lower && x.upper == y.upper;
}

/// Returns whether x contains every number of y.
[[nodiscard]] constexpr auto encloses(const interval<double>& x, const interval<double>& y) noexcept -> bool {
  return x.lower <= y.lower && y.upper <= x.upper;
}

/// Returns whether x contains every number of y, and its finite ends are not among them.
[[nodiscard]] constexpr auto interior(const interval<double>& x, const interval<double>& y) noexcept -> bool {
  return (x.lower < y.lower || x.lower < -detail::largest) && (y.upper < x.upper || x.upper > detail::largest);
}

/// Returns whether x and y have no common number.
[[nodiscard]] constexpr auto disjoint(const interval<double>& x, const interval<double>& y) noexcept -> bool {
  return x.upper < y.lower || y.upper < x.lower;
}

/// Intersects two enclosures of one number; the whole line where it may not be defined.
/// Refused: two without a common number.
[[nodiscard]] constexpr auto intersection(const interval<double>& x, const interval<double>& y) -> interval<double> {
  if (x.is_whole_line() || y.is_whole_line()) return interval<double>::whole_line();
  const double lower = detail::greater(x.lower, y.lower), upper = detail::lesser(x.upper, y.upper);
  if (lower > upper) intersection_must_not_be_empty(lower, upper);
  return {lower, upper};
}

namespace detail {

/// A number of an interval that has an infinite end: 0 of the whole line, otherwise ±1 or twice the other end.
[[nodiscard]] constexpr auto middle_of_a_ray(const interval<double>& x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (x.is_whole_line()) return 0;
  if (x.lower < -largest) return -middle_of_a_ray(-x);
  return x.lower < 1 ? 1 : x.lower < 0x1p1022 ? 2 * x.lower : largest;
}

}  // namespace detail

/// A finite number of x: in or near its middle. (Halves of subnormal ends may round past them.)
[[nodiscard]] constexpr auto midpoint(const interval<double>& x) noexcept -> double {
  DESCENT_AS_WRITTEN
  if (x.lower < -detail::largest || x.upper > detail::largest) return detail::middle_of_a_ray(x);
  return detail::greater(x.lower, detail::lesser(0.5 * x.lower + 0.5 * x.upper, x.upper));
}

/// upper − lower, rounded up.
[[nodiscard]] constexpr auto width(const interval<double>& x) noexcept -> double {
  return detail::add<detail::up>(x.upper, -x.lower);
}

/// x in two, which share the midpoint.
struct bisection final {
  interval<double> left, right;
};

/// Halves an interval.
[[nodiscard]] constexpr auto bisect(const interval<double>& x) -> bisection {
  const double middle = midpoint(x);
  return {{x.lower, middle}, {middle, x.upper}};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_ENCLOSURE_HPP
