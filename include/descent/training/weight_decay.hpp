#ifndef DESCENT_TRAINING_WEIGHT_DECAY_HPP
#define DESCENT_TRAINING_WEIGHT_DECAY_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

constexpr void decay_must_be_at_least_0_and_finite(auto lambda) {
  detail::refuse(__func__, detail::leading_value(lambda));
}

/// w ← what another rule gives − α λ w, where α is the rate of that rule: decoupled weight decay, of every parameter,
/// biases too (Loshchilov and Hutter, 2019). weight_decay{adam{α}, λ} is AdamW.
/// Refused: a λ that is negative, NaN or infinite; an α λ that is rounded to 0, by numbers with a point or of your own;
/// in types, a rule without a rate.
template <rule_with_a_rate Rule, std::floating_point Number>
struct weight_decay final {
  template <std::convertible_to<Number> Decay>
  constexpr weight_decay(const Rule& inner, Decay decay) : rule(inner), lambda(static_cast<Number>(decay)) {
    if (!detail::finite(lambda) || lambda < 0) decay_must_be_at_least_0_and_finite(lambda);
  }

  template <number Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope) -> Weight {
    DESCENT_AS_WRITTEN
    const Weight next = rule.step(weight, slope);  // first, because a scheduled rule sets its rate here
    const Weight share = static_cast<Weight>(detail::rate_of(rule)) * static_cast<Weight>(lambda);
    detail::check_nonzero(share, static_cast<double>(lambda));
    return next - share * weight;
  }

  /// The same decay around another rule.
  template <class Other>
  [[nodiscard]] constexpr auto around(const Other& inner) const -> weight_decay<Other, Number> {
    return {inner, lambda};
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return around(detail::bind<Net>(rule));
  }

  Rule rule;
  Number lambda;
};

template <class Rule, class Decay>
weight_decay(Rule, Decay) -> weight_decay<Rule, detail::promote_t<Decay>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_WEIGHT_DECAY_HPP
