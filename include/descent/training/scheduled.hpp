#ifndef DESCENT_TRAINING_SCHEDULED_HPP
#define DESCENT_TRAINING_SCHEDULED_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/training/hyperparameters.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

DESCENT_BEGIN_EXACT

namespace descent {

/// A function from the number of a step, 0 for the first, to its rate.
template <class Schedule, class Number>
concept rate_schedule = requires(const Schedule& schedule, std::size_t step) {
  { schedule(step) } -> std::convertible_to<Number>;
};

namespace detail {

template <class Rule>
using rate_type = std::remove_cvref_t<decltype(rate_of(std::declval<Rule&>()))>;

/// A scheduled rule for the parameters of a Net, and how many steps it has taken.
template <class Schedule, class Rule, class Net>
struct scheduled_steps {
  template <class Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope) -> Weight {
    if (index == 0) {
      rate_of(rule) = checked_rate(static_cast<rate_type<Rule>>(schedule(steps)));
      check_rate_as<Weight>(rate_of(rule));
    }
    const Weight next = rule.step(weight, slope);
    if (++index == Net::parameters) {
      index = 0;
      ++steps;
    }
    return next;
  }

  constexpr void set_hyperparameters(const auto& other) {
    static_assert(std::is_copy_assignable_v<Schedule>, "a run that continues needs a schedule that can be assigned");
    schedule = other.schedule;
    detail::set_hyperparameters<typename Net::scalar>(rule, other.rule);
  }

  Schedule schedule;
  Rule rule;
  std::size_t index = 0, steps = 0;
};

}  // namespace detail

/// Another rule, whose rate at each step is what a schedule returns for the number of the step, 0 for the first; the
/// rate that the rule was made with is not used:
///     scheduled{[](std::size_t step) { return 0.5 * math::pow(0.99, static_cast<int>(step)); }, momentum{0.5, 0.9}}
/// Refused: a rate of the schedule that is 0, negative, NaN or infinite, also as the number of the network, at its step;
/// in types, a rule without a rate, or with a schedule already.
template <class Schedule, rule_with_a_rate Rule>
  requires rate_schedule<Schedule, detail::rate_type<Rule>> && rule_without_a_schedule<Rule>
struct scheduled final {
  constexpr scheduled(const Schedule& rate_at, const Rule& inner) : schedule(rate_at), rule(inner) {}

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return detail::scheduled_steps<Schedule, detail::bound<Net, Rule>, Net>{schedule, detail::bind<Net>(rule)};
  }

  Schedule schedule;
  Rule rule;
};

template <class Schedule, class Rule>
scheduled(const Schedule&, const Rule&) -> scheduled<Schedule, Rule>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_SCHEDULED_HPP
