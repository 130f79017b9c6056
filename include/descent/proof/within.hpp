#ifndef DESCENT_PROOF_WITHIN_HPP
#define DESCENT_PROOF_WITHIN_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
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
template <class F, class G>
struct difference {
  [[nodiscard]] constexpr auto operator()(const auto& x) const { return (*f)(x) - (*g)(x); }

  const F* f;
  const G* g;
};

[[nodiscard]] constexpr auto checked_tolerance(const auto& tolerance) {
  if (!certainly(tolerance > 0)) tolerance_must_be_positive(tolerance);
  return interval{tolerance};
}

}  // namespace detail

/// Proves that f is within a tolerance of a formula for every number of a box: |f(x) − formula(x)| ≤ tolerance. Both
/// are real functions of one output, written for any number; a network is one. A coverage says how much was proven,
/// where the proof ended, and where the claim is false.
/// Refused: a tolerance that is NaN or not positive.
template <class F, class G, std::size_t N>
[[nodiscard]] constexpr auto within(const F& f, const G& formula, const box<N>& ranges, const auto& tolerance)
    -> coverage<N> {
  const detail::difference<F, G> distance{&f, &formula};
  const auto most = detail::checked_tolerance(tolerance);
  return for_all(ranges, [distance, most](const box<N>& part) { return (abs)(bounds_of(distance, part)) <= most; });
}
template <class F, class G>
[[nodiscard]] constexpr auto within(const F& f, const G& formula, const interval<double>& range, const auto& tolerance)
    -> coverage<1> {
  return within(f, formula, box{range}, tolerance);
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_WITHIN_HPP
