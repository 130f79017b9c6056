#ifndef DESCENT_TRAINING_HYPERPARAMETERS_HPP
#define DESCENT_TRAINING_HYPERPARAMETERS_HPP

#include <descent/number/arithmetic.hpp>

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

/// Gives a bound rule the rate and other constants of a rule, and keeps its state.
template <class Bound, class Rule>
constexpr void set_hyperparameters(Bound& bound_rule, const Rule& rule) {
  if constexpr (requires { Rule::starts_from_equal_neurons; }) {
    set_hyperparameters(bound_rule, rule.rule);
  } else if constexpr (requires { bound_rule.set_hyperparameters(rule); }) {
    bound_rule.set_hyperparameters(rule);
  } else if constexpr (requires { bound_rule = rule.around(bound_rule.rule); }) {
    set_hyperparameters(bound_rule.rule, rule.rule);
    bound_rule = rule.around(bound_rule.rule);
  } else if constexpr (requires { bound_rule.rule = rule; }) {
    bound_rule.rule = rule;
  } else {
    bound_rule = rule;
  }
}

}  // namespace detail

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_HYPERPARAMETERS_HPP
