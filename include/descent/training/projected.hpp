#ifndef DESCENT_TRAINING_PROJECTED_HPP
#define DESCENT_TRAINING_PROJECTED_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/rule.hpp>

#include <concepts>

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// The least Weight that is not below a bound, and with it the largest that is not above one: −least_from(−upper).
template <native_number Weight, number Number>
[[nodiscard]] constexpr auto least_from(Number bound) -> Weight {
  if constexpr (std::same_as<Number, double> && std::same_as<Weight, float>) {
    if (absolute(bound) > 0x1.fffffep127) return bound > 0 ? __builtin_huge_valf() : -__builtin_huge_valf();
    const auto nearest = static_cast<float>(nearest_number<float>(bound));
    const int up = nearest < 0 ? -1 : 1;
    return nearest < bound ? __builtin_bit_cast(float, __builtin_bit_cast(int, nearest) + up) : nearest;
  } else {
    return static_cast<Weight>(bound);
  }
}

}  // namespace detail

/// w ← the number in [lower, upper] nearest to what another rule gives: projected descent, as for w ∈ [0, 1].
/// Refused: bounds that are NaN or reversed, or without a number of the network between them. (An infinite bound is
/// none.)
template <class Rule, number Number>
struct projected final {
  template <std::convertible_to<Number> Lower, std::convertible_to<Number> Upper>
  constexpr projected(const Rule& inner, Lower least, Upper most)
      : rule(inner), lower(static_cast<Number>(least)), upper(static_cast<Number>(most)) {
    if (!(lower <= upper)) lower_must_not_exceed_upper(lower, upper);
  }

  template <native_number Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope) -> Weight {
    const Weight next = rule.step(weight, slope), least = detail::least_from<Weight>(lower),
                 most = -detail::least_from<Weight>(-upper);
    if (!(least <= most)) lower_must_not_exceed_upper(least, most);
    if (!detail::finite(next)) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(next);
    return next < least ? least : most < next ? most : next;
  }

  /// The same bounds around another rule.
  template <class Other>
  [[nodiscard]] constexpr auto around(const Other& inner) const -> projected<Other, Number> {
    return {inner, lower, upper};
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return around(detail::bind<Net>(rule));
  }

  Rule rule;
  Number lower;
  Number upper;
};

template <class Rule, class Lower, class Upper>
projected(Rule, Lower, Upper) -> projected<Rule, detail::promote_t<decltype(Lower() + Upper())>>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_PROJECTED_HPP
