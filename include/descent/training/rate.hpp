#ifndef DESCENT_TRAINING_RATE_HPP
#define DESCENT_TRAINING_RATE_HPP

#include <descent/number/arithmetic.hpp>

#include <type_traits>
#include <utility>

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

template <class Rule>
concept has_rate = requires(Rule& rule) { rule.rate; };

template <class Rule>
concept is_around_a_rule = !has_rate<Rule> && requires(Rule& rule) { rule.rule; };

template <class Rule>
inline constexpr bool rate_is_known = has_rate<Rule>;

template <is_around_a_rule Rule>
inline constexpr bool rate_is_known<Rule> = rate_is_known<std::remove_cvref_t<decltype(std::declval<Rule&>().rule)>>;

template <class Rule>
inline constexpr bool is_scheduled = requires(Rule& rule) { rule.schedule; };

template <is_around_a_rule Rule>
inline constexpr bool is_scheduled<Rule> =
    requires(Rule& rule) { rule.schedule; } || is_scheduled<std::remove_cvref_t<decltype(std::declval<Rule&>().rule)>>;

/// The rate of a rule, or of the rule inside it.
template <class Rule>
[[nodiscard]] constexpr auto rate_of(Rule& rule) noexcept -> auto& {
  if constexpr (has_rate<Rule>)
    return rule.rate;
  else
    return rate_of(rule.rule);
}

}  // namespace detail

/// A rule whose rate others can read and set: its member rate, or that of its member rule.
template <class Rule>
concept rule_with_a_rate = detail::rate_is_known<Rule>;

/// A rule whose rate no schedule sets.
template <class Rule>
concept rule_without_a_schedule = !detail::is_scheduled<Rule>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_RATE_HPP
