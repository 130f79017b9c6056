#ifndef DESCENT_TRAINING_RULE_HPP
#define DESCENT_TRAINING_RULE_HPP

#include <descent/network/neuron.hpp>
#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>

#include <concepts>
#include <cstddef>
#include <utility>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// A function of a weight and its slope as a rule.
template <class Rule>
struct rule_of {
  [[nodiscard]] constexpr auto step(auto w, auto slope) const { return rule(w, slope); }
  Rule rule;
};

/// A rule with its state for each parameter of a Net, made by the rule's member bind<Net>(). A rule without a state is
/// returned itself.
template <class Net, class Rule>
[[nodiscard]] constexpr auto bind(const Rule& rule) {
  if constexpr (requires { rule.template bind<Net>(); })
    return rule.template bind<Net>();
  else if constexpr (requires(typename Net::scalar w) { rule(w, w); })
    return rule_of<Rule>{rule};
  else
    return rule;
}

template <class Net, class Rule>
using bound = decltype(bind<Net>(std::declval<const Rule&>()));

}  // namespace detail

/// A rule that can train a network where it is: the network, its slopes and the state of the rule for each parameter
/// are on the stack, and some copies of them.
template <class Rule, class Net>
concept training_of_at_most_two_mebibytes = 2 * sizeof(Net) + sizeof(detail::bound<Net, Rule>) <= 0x200000;

/// A rule for the parameters of a Net: rule.step(w, slope), or rule(w, slope) of a function, is the next w. They come
/// in a fixed order, so that a rule with a state knows which one it is given.
template <class Rule, class Net>
concept rule_for = trainable<Net> && training_of_at_most_two_mebibytes<Rule, Net> &&
                   requires(detail::bound<Net, Rule>& rule, typename Net::scalar w) {
                     { rule.step(w, w) } -> std::same_as<typename Net::scalar>;
                   };

template <number Number>
struct gradient_descent;

namespace detail {

/// Gives every parameter and its slope to a rule.
/// Refused: a step to NaN or infinity.
template <trainable Net, class Rule>
constexpr void step(Rule& rule, Net& net, const Net& slope) {
  DESCENT_AS_WRITTEN
  using Number = typename Net::scalar;
  auto&& weight = net.data();  // an array, where it is one: pointers cost more at compile time
  auto&& gradient = slope.data();
  for (std::size_t k = 0; k < Net::parameters; ++k)
    // Gradient descent is written out (a call per weight at compile time), and its assignment is not the builtin's
    // argument (g++ would not notice an overflow there).
    if constexpr (std::floating_point<Number> && std::same_as<Rule, gradient_descent<Number>>) {
      weight[k] = weight[k] - rule.rate * gradient[k];
      if (!__builtin_isfinite(weight[k])) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(weight[k]);
    } else {
      if (!finite(weight[k] = rule.step(weight[k], gradient[k])))
        step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(weight[k]);
    }
}

/// The same for one weight, which needs no array (a fifth of the compile time of one neuron).
template <number Number, class Rule>
constexpr void step(Rule& rule, neuron<Number>& net, const neuron<Number>& slope) {
  net.weight = rule.step(net.weight, slope.weight);
  if (!finite(net.weight)) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(net.weight);
}

template <std::floating_point Number>
constexpr void step(gradient_descent<Number>& rule, neuron<Number>& net, const neuron<Number>& slope) {
  DESCENT_AS_WRITTEN
  net.weight = net.weight - rule.rate * slope.weight;
  if (!__builtin_isfinite(net.weight)) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(net.weight);
}

/// Returns the rate.
/// Refused: one that is 0, negative, NaN or infinite.
template <number Number>
[[nodiscard]] constexpr auto checked_rate(Number rate) -> Number {
  if (!finite(rate) || !certainly(of_a_proof(static_cast<Number>(0.0) < rate))) rate_must_be_positive_and_finite(rate);
  return rate;
}

/// A number that a constant of a rule is rounded to. (An enclosure contains the constant.)
template <class Weight>
concept rounds_constants = !is_enclosure<Weight> && has_leading_value<Weight>;

/// Refuses what is no rate as the number of a network.
template <class Weight, class Number>
constexpr void check_rate_as(Number rate) {
  if constexpr (rounds_constants<Weight>) static_cast<void>(checked_rate(leading_value(static_cast<Weight>(rate))));
}

}  // namespace detail

/// The network after the first step of a training, from its gradient. A rule with a state forgets it afterwards;
/// training_state keeps it.
/// Refused: a step to NaN or infinity.
template <class Rule, trainable Net>
  requires rule_for<Rule, Net>
[[nodiscard]] constexpr auto first_step(const Rule& rule, Net net, const Net& slope) -> Net {
  auto bound = detail::bind<Net>(rule);
  detail::step(bound, net, slope);
  return net;
}

/// w ← w − α ∂E/∂w
/// Refused: a rate α that is 0, negative, NaN or infinite, also as the number of the network.
template <number Number>
struct gradient_descent final {
  template <std::convertible_to<Number> Rate>
  constexpr explicit gradient_descent(Rate alpha) : rate(detail::checked_rate(static_cast<Number>(alpha))) {}

  [[nodiscard]] constexpr auto step(Number weight, Number slope) const -> Number {
    DESCENT_AS_WRITTEN
    return weight - rate * slope;
  }

  /// The same for a network of other numbers.
  template <number Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope) const -> Weight {
    DESCENT_AS_WRITTEN
    detail::check_rate_as<Weight>(rate);
    return weight - static_cast<Weight>(rate) * slope;
  }

  /// The next network, from the gradient of this one.
  /// Refused: a step to NaN or infinity.
  template <trainable Net>
  [[nodiscard]] constexpr auto operator()(const Net& net, const Net& slope) const -> Net {
    return first_step(*this, net, slope);
  }

  Number rate;
};

template <class Rule>
gradient_descent(Rule) -> gradient_descent<detail::promote_t<Rule>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_RULE_HPP
