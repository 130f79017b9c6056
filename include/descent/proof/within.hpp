#ifndef DESCENT_PROOF_WITHIN_HPP
#define DESCENT_PROOF_WITHIN_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

constexpr void tolerance_must_be_positive(auto tolerance) {
  detail::refuse(__func__, detail::leading_value(tolerance));
}

namespace detail {

/// f − g as one function, so that what f and g have in common cancels.
template <class Function, class Reference>
struct difference {
  [[nodiscard]] constexpr auto operator()(const auto& x) const { return (*f)(x) - (*g)(x); }

  const Function* f;
  const Reference* g;
};

[[nodiscard]] constexpr auto checked_tolerance(const auto& tolerance) {
  if (!certainly(of_a_proof(tolerance > 0))) tolerance_must_be_positive(tolerance);
  return interval{tolerance};
}

}  // namespace detail

/// Decides whether f is within a tolerance of a formula on a whole box: |f(x) − formula(x)| ≤ tolerance. Both are real
/// functions of one output, written for any number; a network is one.
/// Refused: a tolerance that is NaN or not positive.
template <class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto is_within(const Function& f, const Reference& formula, const box<Size>& ranges,
                                       const auto& tolerance) -> verdict {
  return (abs)(bounds_of(detail::difference<Function, Reference>{&f, &formula}, ranges)) <=
         detail::checked_tolerance(tolerance);
}
template <class Function, class Reference>
[[nodiscard]] constexpr auto is_within(const Function& f, const Reference& formula, const interval<double>& range,
                                       const auto& tolerance) -> verdict {
  return is_within(f, formula, box{range}, tolerance);
}

/// Proves it for every number of a box, halving it as for_all does: the coverage says how much was proven, where the
/// proof ended, and where the claim is false. A longer proof is one in several constants:
///     for_all<ranges>([](const auto& x) { return is_within(net, formula, x, 0.1); })
/// Refused: a tolerance that is NaN or not positive.
template <class Function, class Reference, std::size_t Size>
[[nodiscard]] constexpr auto within(const Function& f, const Reference& formula, const box<Size>& ranges,
                                    const auto& tolerance) -> coverage<Size> {
  return for_all(ranges, [of = &f, to = &formula, most = detail::checked_tolerance(tolerance)](const box<Size>& part) {
    return is_within(*of, *to, part, most);
  });
}
template <class Function, class Reference>
[[nodiscard]] constexpr auto within(const Function& f, const Reference& formula, const interval<double>& range,
                                    const auto& tolerance) -> coverage<1> {
  return within(f, formula, box{range}, tolerance);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_WITHIN_HPP
