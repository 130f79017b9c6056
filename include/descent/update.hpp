#ifndef DESCENT_UPDATE_HPP
#define DESCENT_UPDATE_HPP

#include <descent/arithmetic.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>

#include <concepts>
#include <utility>

DESCENT_BEGIN

namespace descent {

namespace detail {

/// The rule at work on the weights of a Net, which it is given one after another, again and again. A rule that keeps a
/// memory of each makes an object that holds it, by a member on<Net>().
template <class Net, class Rule>
[[nodiscard]] constexpr auto at_work(const Rule& rule) {
  if constexpr (requires { rule.template on<Net>(); })
    return rule.template on<Net>();
  else
    return rule;
}

template <class Net, class Rule>
using working = decltype(at_work<Net>(std::declval<const Rule&>()));

}  // namespace detail

/// A rule says which weight comes after one whose error has a given slope, and a network takes that step with each of
/// its own, given its slopes in its own shape.
template <class R, class Net>
concept rule_for = trainable<Net> && requires(detail::working<Net, R>& rule, Net net, typename Net::scalar w) {
  { rule.step(w, w) } -> std::same_as<typename Net::scalar>;
  net.step(rule, net);
};

namespace detail {

/// What every rule shares: it takes a network and its gradient to the next network. A step that leaves the finite
/// numbers is refused.
template <class Rule>
struct on_networks {
  template <trainable Net>
  requires rule_for<Rule, Net>
  [[nodiscard]] constexpr auto operator()(Net net, const Net& slope) const -> Net {
    auto rule = at_work<Net>(static_cast<const Rule&>(*this));
    net.step(rule, slope);
    return net;
  }
};

/// A rate as given; 0, negative, NaN and infinite ones are refused.
template <number T>
[[nodiscard]] constexpr auto checked_rate(T rate) -> T {
  if (!finite(rate) || !certainly(static_cast<T>(0.0) < rate)) rate_must_be_positive_and_finite(rate);
  return rate;
}

}  // namespace detail

/// w ← w − α ∂E/∂w, the question's update.
/// A rate α that is 0, negative, NaN or infinite is refused.
template <number T>
struct gradient_descent : detail::on_networks<gradient_descent<T>> {
  template <std::convertible_to<T> R>
  constexpr explicit gradient_descent(R alpha) : rate(detail::checked_rate(static_cast<T>(alpha))) {}

  [[nodiscard]] constexpr auto step(T weight, T slope) const -> T {
    DESCENT_AS_WRITTEN
    return weight - rate * slope;
  }

  /// For a network of other numbers.
  template <number W>
  [[nodiscard]] constexpr auto step(W weight, W slope) const -> W {
    if constexpr (std::floating_point<W>)
      return gradient_descent<W>{static_cast<W>(rate)}.step(weight, slope);
    else
      return weight - static_cast<W>(rate) * slope;
  }

  T rate;
};

template <class R>
gradient_descent(R) -> gradient_descent<detail::number_for<R>>;

/// w ← w − α sign(∂E/∂w): only the sign of the slope is used, every step is α long.
/// A rate α that is 0, negative, NaN or infinite is refused.
template <number T>
struct sign_descent : detail::on_networks<sign_descent<T>> {
  template <std::convertible_to<T> R>
  constexpr explicit sign_descent(R alpha) : rate(detail::checked_rate(static_cast<T>(alpha))) {}

  template <std::floating_point W>
  [[nodiscard]] constexpr auto step(W weight, W slope) const -> W {
    const W zero = static_cast<W>(0.0), length = detail::checked_rate(static_cast<W>(rate));
    if (!detail::finite(slope)) slope_must_be_finite(slope);
    return slope < zero ? weight + length : zero < slope ? weight - length : weight;
  }

  T rate;
};

template <class R>
sign_descent(R) -> sign_descent<detail::number_for<R>>;

/// w ← the nearest number in [lower, upper] to what another rule says: projected descent, for w ∈ [0, 1].
/// Bounds that are NaN or reversed are refused; infinite ones are none.
template <class Rule, number T>
struct projected : detail::on_networks<projected<Rule, T>> {
  template <std::convertible_to<T> L, std::convertible_to<T> U>
  constexpr projected(const Rule& inner, L least, U most)
      : rule(inner), lower(static_cast<T>(least)), upper(static_cast<T>(most)) {
    if (!(lower <= upper)) lower_must_not_exceed_upper(lower, upper);
  }

  template <std::floating_point W>
  [[nodiscard]] constexpr auto step(W weight, W slope) -> W {
    const W next = rule.step(weight, slope), least = static_cast<W>(lower), most = static_cast<W>(upper);
    if (!detail::finite(next)) step_must_stay_finite(next);
    return next < least ? least : most < next ? most : next;
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto on() const {
    return projected<decltype(detail::at_work<Net>(rule)), T>{detail::at_work<Net>(rule), lower, upper};
  }

  Rule rule;
  T lower;
  T upper;
};

template <class Rule, class L, class U>
projected(Rule, L, U) -> projected<Rule, detail::number_for<decltype(L() + U())>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_UPDATE_HPP
