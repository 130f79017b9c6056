#ifndef DESCENT_NUMBER_LIMITS_HPP
#define DESCENT_NUMBER_LIMITS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>

#include <concepts>
#include <cstddef>
#include <limits>

// std::numeric_limits of a class that it does not know says that the largest number is 0, and the least, and that there
// are no digits. A proof about a function that asks would be false, so there are no such answers. Included by proofs
// and by the headers that need <limits>: reading it takes time, and dual.hpp, interval.hpp, lanes.hpp and
// polynomial.hpp do without.

DESCENT_BEGIN_EXACT

namespace descent {

template <class Number>
struct dual;
template <std::same_as<double> Number>
struct interval;
template <native_number Number, std::size_t Size, std::size_t Returned>
  requires(Size > 1 && (Size & (Size - 1)) == 0)
struct lanes;
template <std::size_t Size>
struct polynomial;

/// What a deleted answer of std::numeric_limits says.
struct a_number_class_has_no_limits {};

namespace detail {

/// The base of their numeric_limits, which has no digits, exponents or other constants. (The return type is the
/// message.)
struct no_limits {
  static constexpr bool is_specialized = false;
  static auto(min)() -> a_number_class_has_no_limits = delete;
  static auto(max)() -> a_number_class_has_no_limits = delete;
  static auto lowest() -> a_number_class_has_no_limits = delete;
  static auto epsilon() -> a_number_class_has_no_limits = delete;
  static auto round_error() -> a_number_class_has_no_limits = delete;
  static auto infinity() -> a_number_class_has_no_limits = delete;
  static auto quiet_NaN() -> a_number_class_has_no_limits = delete;
  static auto signaling_NaN() -> a_number_class_has_no_limits = delete;
  static auto denorm_min() -> a_number_class_has_no_limits = delete;
};

}  // namespace detail

}  // namespace descent

template <class Number>
struct std::numeric_limits<descent::dual<Number>> : descent::detail::no_limits {};

template <class Number>
struct std::numeric_limits<descent::interval<Number>> : descent::detail::no_limits {};

template <class Number, std::size_t Size, std::size_t Returned>
struct std::numeric_limits<descent::lanes<Number, Size, Returned>> : descent::detail::no_limits {};

template <std::size_t Size>
struct std::numeric_limits<descent::polynomial<Size>> : descent::detail::no_limits {};

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_LIMITS_HPP
