#ifndef DESCENT_TRAINING_HYPERPARAMETERS_HPP
#define DESCENT_TRAINING_HYPERPARAMETERS_HPP

#include <descent/number/arithmetic.hpp>

#include <type_traits>

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// A rule that computes a step without changing itself.
template <class Rule, class Weight>
concept has_a_const_step = requires(const Rule& rule, const Weight& w) { rule.step(w, w); };

/// Gives a bound rule the rate and other constants of a rule, and keeps its state.
template <class Weight, class Bound, class Rule>
constexpr void set_hyperparameters(Bound& bound_rule, const Rule& rule) {
  if constexpr (requires { Rule::starts_from_equal_neurons; }) {
    set_hyperparameters<Weight>(bound_rule, rule.rule);
  } else if constexpr (requires { bound_rule.set_hyperparameters(rule); }) {
    bound_rule.set_hyperparameters(rule);
  } else if constexpr (requires { bound_rule = rule.around(bound_rule.rule); }) {
    set_hyperparameters<Weight>(bound_rule.rule, rule.rule);
    bound_rule = rule.around(bound_rule.rule);
  } else if constexpr (requires { bound_rule.rule = rule; }) {
    bound_rule.rule = rule;
  } else {
    static_assert(std::is_assignable_v<Bound&, const Rule&>,
                  "descent: a run is continued by a rule of the same type, which can be assigned");
    static_assert(has_a_const_step<Rule, Weight>,
                  "descent: a rule that continues a run has a const step, or set_hyperparameters(rule) and a state");
    bound_rule = rule;
  }
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_HYPERPARAMETERS_HPP
