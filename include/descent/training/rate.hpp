#ifndef DESCENT_TRAINING_RATE_HPP
#define DESCENT_TRAINING_RATE_HPP

#include <descent/number/arithmetic.hpp>

#include <type_traits>
#include <utility>

DESCENT_BEGIN_EXACT

namespace descent {

namespace detail {

template <class R>
concept has_rate = requires(R& rule) { rule.rate; };

template <class R>
concept is_around_a_rule = !has_rate<R> && requires(R& rule) { rule.rule; };

template <class R>
inline constexpr bool rate_is_known = has_rate<R>;

template <is_around_a_rule R>
inline constexpr bool rate_is_known<R> = rate_is_known<std::remove_cvref_t<decltype(std::declval<R&>().rule)>>;

/// The rate of a rule, or of the rule inside it.
template <class R>
[[nodiscard]] constexpr auto rate_of(R& rule) noexcept -> auto& {
  if constexpr (has_rate<R>)
    return rule.rate;
  else
    return rate_of(rule.rule);
}

}  // namespace detail

/// A rule whose rate others can read and set: its member rate, or that of its member rule.
template <class R>
concept rule_with_a_rate = detail::rate_is_known<R>;

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_TRAINING_RATE_HPP
