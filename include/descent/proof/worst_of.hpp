#ifndef DESCENT_PROOF_WORST_OF_HPP
#define DESCENT_PROOF_WORST_OF_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/proof/cover.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>

// Claims about every input where there are few: all codes of a converter, one after another.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void range_must_not_be_empty(auto first, auto) { detail::refuse(__func__, detail::leading_value(first)); }

/// The largest error of a function of whole numbers, and the first of them at which it is so large.
template <std::integral Code>
struct worst_case {
  double error = 0;
  Code at = 0;
};

namespace detail {

/// |x|, for an interval its largest.
/// Refused: a number that is no double, which would be rounded, perhaps down.
[[nodiscard]] constexpr auto size_of_error(const auto& x) -> double {
  using error = std::remove_cvref_t<decltype(x)>;
  static_assert(plain_number<error> || std::is_class_v<error>, "an error is a number that may be a double, or a class");
  if constexpr (native_number<error> || (std::is_class_v<error> && !std::same_as<error, interval<double>>))
    return (abs)(static_cast<double>(x));
  else
    return magnitude(interval{x});
}

/// The worse of two; NaN is the worst of all.
template <std::integral Code>
[[nodiscard]] constexpr auto worse(const worst_case<Code>& first, const worst_case<Code>& second) noexcept
    -> worst_case<Code> {
  if (__builtin_isnan(first.error) || __builtin_isnan(second.error))
    return __builtin_isnan(first.error) ? first : second;
  return second.error <= first.error ? first : second;
}

}  // namespace detail

/// Finds the largest |f(i)| for i = first, first + 1, … last, of one type, and the first i that has it. f returns an
/// error: a number, an enclosure of one, or a class whose conversion to double is exact, as that of fixed. NaN is
/// larger than every number.
/// Refused: a last below first; an error that is a long double or an integer and no double; in types, other numbers.
template <std::integral Code, class Function>
[[nodiscard]] constexpr auto worst_of(Code first, std::same_as<Code> auto last, const Function& f) -> worst_case<Code> {
  if (last < first) range_must_not_be_empty(first, last);
  worst_case<Code> found{detail::size_of_error(f(first)), first};
  while (first < last) {
    ++first;
    found = detail::worse(found, {detail::size_of_error(f(first)), first});
  }
  return found;
}

namespace detail {

/// The same in constants of at most so many numbers each.
template <class Function, auto First, decltype(First) Last, std::size_t Many>
inline constexpr auto worst_between =
    worse(worst_between<Function, First, static_cast<decltype(First)>(First + (Last - First) / 2), Many>,
          worst_between<Function, static_cast<decltype(First)>(First + (Last - First) / 2 + 1), Last, Many>);

template <class Function, auto First, decltype(First) Last, std::size_t Many>
  requires(First == Last || static_cast<std::size_t>(Last - First) < Many)
inline constexpr auto worst_between<Function, First, Last, Many> = worst_of(First, Last, Function{});

}  // namespace detail

/// The same in several constants, each with a budget of its own: constexpr auto worst = worst_of<0, 4095>(f). A call of
/// f may cost clang 4,000 steps; for more, name fewer numbers a constant: worst_of<0, 4095, 16>(f). f has no captures,
/// and the compiler calls it, also where the result is not constexpr.
/// Refused: a last below first.
template <std::integral auto First, decltype(First) Last, std::size_t Many = 256,
          detail::function_without_captures Function>
[[nodiscard]] constexpr auto worst_of(const Function&) -> worst_case<std::remove_const_t<decltype(First)>> {
  if constexpr (Last < First) {
    range_must_not_be_empty(First, Last);
    return {};
  } else {
    return detail::worst_between<Function, First, Last, Many>;
  }
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_WORST_OF_HPP
