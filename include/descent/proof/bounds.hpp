#ifndef DESCENT_PROOF_BOUNDS_HPP
#define DESCENT_PROOF_BOUNDS_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/root.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

// Bounds of a function over a box of inputs. The function is a network, or written for any number: it takes one number
// or an array of several, and returns one or a std::array. root.hpp says what is assumed of it.

DESCENT_BEGIN

namespace descent {

constexpr void excess_must_be_positive(auto excess) { detail::refuse(__func__, detail::leading_value(excess)); }

namespace detail {

/// f of the numbers of an array.
template <class Input, std::size_t Size>
[[nodiscard]] constexpr auto value_at(const auto& f, const Input (&x)[Size]) {
  if constexpr (Size == 1)
    return f(x[0]);
  else
    return f(x);
}

/// The numbers that a function returns: their type, how many they are, and the j-th.
template <class Result>
struct outputs_of {
  using scalar = Result;
  static constexpr std::size_t count = 1;
  [[nodiscard]] static constexpr auto at(auto& y, std::size_t) noexcept -> auto& { return y; }
};
template <class Result, std::size_t Outputs>
struct outputs_of<std::array<Result, Outputs>> {
  using scalar = Result;
  static constexpr std::size_t count = Outputs;
  [[nodiscard]] static constexpr auto at(auto& y, std::size_t j) noexcept -> auto& { return y.data()[j]; }
};

/// What a function of Size Inputs returns.
template <class Function, class Input, std::size_t Size>
using result_of = decltype(value_at(std::declval<const Function&>(), std::declval<const Input (&)[Size]>()));

template <class Function, std::size_t Size>
constexpr void check_function() {
  using real = interval<double>;
  static_assert(
      std::same_as<typename outputs_of<result_of<Function, real, Size>>::scalar, real> &&
          std::same_as<typename outputs_of<result_of<Function, dual<real>, Size>>::scalar, dual<real>>,
      "a function to be bounded is written for any number: of intervals it returns intervals, of duals duals");
}

/// f at the midpoint m of a box, and over it.
template <class Result>
struct bounded {
  constexpr explicit bounded(const Result& y) : at_middle(y), on_box(y) {}

  /// Adds ∂f/∂xᵢ (xᵢ − mᵢ) of each output.
  constexpr void add(const auto& on_part, const interval<double>& from_middle) {
    for (std::size_t j = 0; j < outputs_of<Result>::count; ++j) {
      auto& form = outputs_of<Result>::at(on_box, j);
      form = form + outputs_of<std::remove_cvref_t<decltype(on_part)>>::at(on_part, j).slope * from_middle;
    }
  }

  /// Adds what f's own arithmetic gives over the box.
  constexpr void meet(const auto& own) {
    for (std::size_t j = 0; j < outputs_of<Result>::count; ++j) {
      const auto& value = outputs_of<std::remove_cvref_t<decltype(own)>>::at(own, j).value;
      auto& form = outputs_of<Result>::at(on_box, j);
      if (const auto& one = outputs_of<Result>::at(at_middle, j); disjoint(value, one))
        value_at_the_midpoint_must_be_one_on_the_box(one);
      form = form.is_whole_line() ? value : intersection(value, form);
    }
  }

  Result at_middle, on_box;
};

/// f(m) + Σᵢ ∂f/∂xᵢ (xᵢ − mᵢ), where the i-th slope is that over the first i ranges and the midpoints of the others
/// (Hansen, 1968), and f's own arithmetic, where that is narrower.
template <class Function, std::size_t Size>
[[nodiscard]] constexpr auto linearized(const Function& f, const box<Size>& ranges)
    -> bounded<result_of<Function, interval<double>, Size>> {
  check_function<Function, Size>();
  interval<double> middle[Size];
  dual<interval<double>> x[Size];
  for (std::size_t i = 0; i < Size; ++i) x[i].value = middle[i] = midpoint(ranges.range[i]);
  bounded<result_of<Function, interval<double>, Size>> result{value_at(f, middle)};
  std::size_t count = Size;  // without the ranges at the end that are one number
  while (count > 0 && identical(ranges.range[count - 1], middle[count - 1])) --count;
  for (std::size_t i = 0; i < count; ++i) {
    if (identical(ranges.range[i], middle[i])) continue;
    x[i] = dual{ranges.range[i], interval{1}};
    const auto on_part = value_at(f, x);
    x[i].slope = interval{0};
    result.add(on_part, ranges.range[i] - middle[i]);
    if (i + 1 == count) result.meet(on_part);
  }
  return result;
}

}  // namespace detail

/// Every value of f over a box, by the mean value form and by f's own arithmetic: an interval, or an array of them.
template <class Function, std::size_t Size>
[[nodiscard]] constexpr auto bounds_of(const Function& f, const box<Size>& ranges) {
  return detail::linearized(f, ranges).on_box;
}
template <class Function>
[[nodiscard]] constexpr auto bounds_of(const Function& f, const interval<double>& range) {
  return detail::linearized(f, box{range}).on_box;
}

namespace detail {

/// The least and the largest value that is known, and bounds of the boxes that have been decided.
template <class Result>
struct known_bounds {
  static constexpr std::size_t count = outputs_of<Result>::count;

  constexpr explicit known_bounds(const Result& y) : decided(y) {
    for (std::size_t j = 0; j < count; ++j) least[j] = infinity, most[j] = -infinity;
  }

  /// A box is decided if its bounds are at most so much beyond what is known.
  constexpr auto add(const bounded<Result>& here, double excess) -> verdict {
    DESCENT_AS_WRITTEN
    bool all = true;
    for (std::size_t j = 0; j < count; ++j) {
      const auto &at_middle = outputs_of<Result>::at(here.at_middle, j),
                 &on_box = outputs_of<Result>::at(here.on_box, j);
      least[j] = lesser(least[j], at_middle.upper);
      most[j] = greater(most[j], at_middle.lower);
      all = all && on_box.lower >= least[j] - excess && on_box.upper <= most[j] + excess;
    }
    for (std::size_t j = 0; all && j < count; ++j) {
      auto& hull_of_all = outputs_of<Result>::at(decided, j);
      hull_of_all = hull(hull_of_all, outputs_of<Result>::at(here.on_box, j));
    }
    return proven_if(all);
  }

  double least[count]{}, most[count]{};
  Result decided;
};

}  // namespace detail

/// The same, by halving boxes until each end is less than excess beyond some value of f. Where that is not reached, as
/// at a pole, the bounds are those over the whole box.
/// Refused: an excess that is NaN or not positive.
template <class Function, std::size_t Size>
[[nodiscard]] constexpr auto bounds_of(const Function& f, const box<Size>& ranges, double excess) {
  if (!(excess > 0)) excess_must_be_positive(excess);
  const auto whole = detail::linearized(f, ranges);
  detail::known_bounds known{whole.at_middle};
  const auto add = [of = &f, to = &known, excess](const box<Size>& part) {
    return to->add(detail::linearized(*of, part), excess);
  };
  const auto all = detail::checked(detail::examined(detail::covering{ranges}, add), ranges, add);
  return all.proven == 1 ? known.decided : whole.on_box;
}
template <class Function>
[[nodiscard]] constexpr auto bounds_of(const Function& f, const interval<double>& range, double excess) {
  return bounds_of(f, box{range}, excess);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_BOUNDS_HPP
