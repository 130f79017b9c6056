#ifndef DESCENT_NUMBER_NATURAL_HPP
#define DESCENT_NUMBER_NATURAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void count_must_fit_into_size_t(auto count) { detail::refuse(__func__, detail::leading_value(count)); }

/// A natural number, 0, 1, 2 …: the type of a count that is a parameter. From an integer of any type; 2.7 and true are
/// none.
/// Refused: what does not fit into std::size_t, such as a negative number.
struct natural final {
  template <std::integral Integer>
    requires(!std::same_as<Integer, bool>)
  constexpr natural(Integer any) : value(static_cast<std::size_t>(any)) {  // NOLINT: implicit
    if (!std::in_range<std::size_t>(any)) count_must_fit_into_size_t(any);
  }

  constexpr operator std::size_t() const noexcept { return value; }  // NOLINT: implicit

  std::size_t value;
};

namespace detail {

/// a · b of two counts.
/// Refused: a product that does not fit into std::size_t.
[[nodiscard]] constexpr auto product(natural a, natural b) -> std::size_t {
  if (a.value != 0 && b.value > static_cast<std::size_t>(-1) / a.value) count_must_fit_into_size_t(a.value);
  return a.value * b.value;
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_NATURAL_HPP
