#ifndef DESCENT_TRAINING_FROM_EQUAL_NEURONS_HPP
#define DESCENT_TRAINING_FROM_EQUAL_NEURONS_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/training/rule.hpp>

DESCENT_BEGIN_EXACT

namespace descent {

/// A rule that may also train a network with a hidden layer of equal neurons, which is otherwise refused, to show that
/// they remain equal: train(net, samples, from_equal_neurons{gradient_descent{0.5}}, 100). Its steps are those of the
/// rule in it. It is the outermost of nested rules.
template <class Rule>
struct from_equal_neurons final {
  static constexpr bool starts_from_equal_neurons = true;

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return detail::bind<Net>(rule);
  }

  Rule rule;
};

template <class Rule>
from_equal_neurons(Rule) -> from_equal_neurons<Rule>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_FROM_EQUAL_NEURONS_HPP
