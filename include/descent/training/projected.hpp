#ifndef DESCENT_TRAINING_PROJECTED_HPP
#define DESCENT_TRAINING_PROJECTED_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/rule.hpp>

#include <concepts>

DESCENT_BEGIN_EXACT

namespace descent {

/// w ← the number in [lower, upper] nearest to what another rule gives: projected descent, as for w ∈ [0, 1].
/// Refused: bounds that are NaN or reversed. (An infinite bound is none.)
template <class Rule, number T>
struct projected {
  template <std::convertible_to<T> L, std::convertible_to<T> U>
  constexpr projected(const Rule& inner, L least, U most)
      : rule(inner), lower(static_cast<T>(least)), upper(static_cast<T>(most)) {
    if (!(lower <= upper)) lower_must_not_exceed_upper(lower, upper);
  }

  template <std::floating_point W>
  [[nodiscard]] constexpr auto step(W weight, W slope) -> W {
    const W next = rule.step(weight, slope), least = static_cast<W>(lower), most = static_cast<W>(upper);
    if (!detail::finite(next)) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(next);
    return next < least ? least : most < next ? most : next;
  }

  /// The same bounds around another rule.
  template <class Other>
  [[nodiscard]] constexpr auto around(const Other& inner) const -> projected<Other, T> {
    return {inner, lower, upper};
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return around(detail::bind<Net>(rule));
  }

  Rule rule;
  T lower;
  T upper;
};

template <class Rule, class L, class U>
projected(Rule, L, U) -> projected<Rule, detail::promote_t<decltype(L() + U())>>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_PROJECTED_HPP
