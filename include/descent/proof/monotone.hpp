#ifndef DESCENT_PROOF_MONOTONE_HPP
#define DESCENT_PROOF_MONOTONE_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/cover.hpp>

#include <concepts>
#include <cstddef>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void input_must_be_one_of_the_box(auto i) { detail::refuse(__func__, detail::leading_value(i)); }

namespace detail {

/// A function that returns one number.
template <class Function, std::size_t Size>
concept has_one_output = std::same_as<result_of<Function, dual<interval<double>>, Size>, dual<interval<double>>>;

}  // namespace detail

namespace detail {

/// ∂f/∂xᵢ over a box. At a single number with a kink it is what a program computes (dual.hpp).
template <class Function, std::size_t Size>
[[nodiscard]] constexpr auto program_slope(const Function& f, const box<Size>& ranges, std::size_t i)
    -> interval<double> {
  if (i >= Size) input_must_be_one_of_the_box(i);
  dual<interval<double>> x[Size];
  for (std::size_t k = 0; k < Size; ++k) x[k].value = ranges.range[k];
  x[i].slope = interval{1};
  return value_at(f, x).slope;
}

/// Adds its neighbours in a range to a single number. Returns other intervals as they are.
[[nodiscard]] constexpr auto with_neighbours(const interval<double>& x, const interval<double>& range)
    -> interval<double> {
  if (x.lower < x.upper) return x;
  return {greater(next_down(x.lower), range.lower), lesser(next_up(x.upper), range.upper)};
}

/// Returns whether ∂f/∂xᵢ has a sign on a part of the ranges. A single number refutes nothing that its neighbours do
/// not.
template <std::size_t Size>
[[nodiscard]] constexpr auto sign_of_slope(const auto& has_sign, box<Size> part, const box<Size>& ranges, std::size_t i)
    -> verdict {
  const verdict found = of_a_proof(has_sign(part));
  interval<double>& x = part.range[i];
  if (possibly(found) || x.lower < x.upper) return found;
  x = with_neighbours(x, ranges.range[i]);
  return x.lower < x.upper && !possibly(of_a_proof(has_sign(part))) ? found : verdict::undecided;
}

}  // namespace detail

/// Encloses ∂f/∂xᵢ over a box, i = 0, 1, …, wherever f has one. A single number includes its neighbours, so that no
/// kink is missed. The result is the whole line where f may jump.
/// Refused: an i that is no input.
template <std::size_t Size, detail::has_one_output<Size> Function>
[[nodiscard]] constexpr auto slope_of(const Function& f, box<Size> ranges, natural i) -> interval<double> {
  const std::size_t k = i;
  if (k < Size) ranges.range[k] = detail::with_neighbours(ranges.range[k], interval<double>::whole_line());
  return detail::program_slope(f, ranges, k);
}

/// Proves that f never falls while xᵢ rises: ∂f/∂xᵢ ≥ 0 on boxes that together cover the ranges.
/// Refused: an i that is no input.
template <std::size_t Size, detail::has_one_output<Size> Function>
[[nodiscard]] constexpr auto rises(const Function& f, const box<Size>& ranges, natural i) -> coverage<Size> {
  const auto never_falls = [of = &f, i](const box<Size>& part) { return detail::program_slope(*of, part, i) >= 0; };
  return for_all(ranges, [of = &never_falls, all = &ranges, i](const box<Size>& part) {
    return detail::sign_of_slope(*of, part, *all, i);
  });
}

/// Proves that f never rises while xᵢ rises: ∂f/∂xᵢ ≤ 0.
/// Refused: an i that is no input.
template <std::size_t Size, detail::has_one_output<Size> Function>
[[nodiscard]] constexpr auto falls(const Function& f, const box<Size>& ranges, natural i) -> coverage<Size> {
  const auto never_rises = [of = &f, i](const box<Size>& part) { return detail::program_slope(*of, part, i) <= 0; };
  return for_all(ranges, [of = &never_rises, all = &ranges, i](const box<Size>& part) {
    return detail::sign_of_slope(*of, part, *all, i);
  });
}

/// The same for a function of one number.
template <detail::has_one_output<1> Function>
[[nodiscard]] constexpr auto rises(const Function& f, const interval<double>& range) -> coverage<1> {
  return rises(f, box{range}, 0);
}
template <detail::has_one_output<1> Function>
[[nodiscard]] constexpr auto falls(const Function& f, const interval<double>& range) -> coverage<1> {
  return falls(f, box{range}, 0);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_MONOTONE_HPP
