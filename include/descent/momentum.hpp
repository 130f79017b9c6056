#ifndef DESCENT_MOMENTUM_HPP
#define DESCENT_MOMENTUM_HPP

#include <descent/arithmetic.hpp>
#include <descent/functions.hpp>
#include <descent/neuron.hpp>
#include <descent/refusal.hpp>
#include <descent/update.hpp>

#include <concepts>
#include <cstddef>

// Rules that remember something of each weight from step to step.

DESCENT_BEGIN

namespace descent {

constexpr void decay_must_be_at_least_0_and_below_1(auto decay) { detail::refuse(__func__, detail::printed(decay)); }

namespace detail {

/// A rule with a memory of each weight of a Net. The weights come one after another, so that a place is enough to know
/// whose memory is meant.
template <class Rule, trainable Net>
struct remembering {
  using T = typename Net::scalar;

  constexpr explicit remembering(const Rule& any) : rule(any) {}

  [[nodiscard]] constexpr auto step(T weight, T slope) -> T {
    auto& here = memory[place];
    place = place + 1 == Net::parameters ? 0 : place + 1;
    return rule.step(weight, slope, here);
  }

  Rule rule;
  typename Rule::template memory<T> memory[Net::parameters]{};
  std::size_t place = 0;
};

template <std::floating_point T>
[[nodiscard]] constexpr auto checked_decay(T decay) -> T {
  if (!(decay >= 0 && decay < 1)) decay_must_be_at_least_0_and_below_1(decay);
  return decay;
}

}  // namespace detail

/// v ← β v + ∂E/∂w, w ← w − α v, from v = 0 (Polyak, 1964).
/// A rate α that is 0, negative, NaN or infinite, and a decay β that is not in [0, 1), are refused.
template <std::floating_point T>
struct momentum : detail::on_networks<momentum<T>> {
  template <std::convertible_to<T> R, std::convertible_to<T> B>
  constexpr momentum(R alpha, B beta)
      : rate(detail::checked_rate(static_cast<T>(alpha))), decay(detail::checked_decay(static_cast<T>(beta))) {}

  template <number W>
  struct memory {
    W velocity{};
  };

  template <number W>
  [[nodiscard]] constexpr auto step(W weight, W slope, memory<W>& past) const -> W {
    DESCENT_AS_WRITTEN
    past.velocity = static_cast<W>(decay) * past.velocity + slope;
    return weight - static_cast<W>(rate) * past.velocity;
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto on() const {
    return detail::remembering<momentum, Net>{*this};
  }

  T rate;
  T decay;
};

template <class R, class B>
momentum(R, B) -> momentum<decltype(detail::number_for<R>() + detail::number_for<B>())>;

/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − α m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + ε), where g = ∂E/∂w and
/// t counts the steps from 1 (Kingma and Ba, 2015, algorithm 1). Only α has no usual value; β₁ = 0.9, β₂ = 0.999, ε =
/// 10⁻⁸. A rate α or an ε that is 0, negative, NaN or infinite, and a β that is not in [0, 1), are refused.
template <std::floating_point T>
struct adam : detail::on_networks<adam<T>> {
  template <std::convertible_to<T> R>
  constexpr explicit adam(R alpha, T beta_1 = T(0.9), T beta_2 = T(0.999), T epsilon = T(1e-8))
      : rate(detail::checked_rate(static_cast<T>(alpha))),
        mean_decay(detail::checked_decay(beta_1)),
        square_decay(detail::checked_decay(beta_2)),
        least(detail::checked_rate(epsilon)) {}

  template <std::floating_point W>
  struct memory {
    W mean{}, square{}, mean_power = 1, square_power = 1;
  };

  template <std::floating_point W>
  [[nodiscard]] constexpr auto step(W weight, W slope, memory<W>& past) const -> W {
    DESCENT_AS_WRITTEN
    const W beta_1 = static_cast<W>(mean_decay), beta_2 = static_cast<W>(square_decay);
    past.mean = beta_1 * past.mean + (1 - beta_1) * slope;
    past.square = beta_2 * past.square + (1 - beta_2) * (slope * slope);
    past.mean_power = past.mean_power * beta_1;
    past.square_power = past.square_power * beta_2;
    const W mean = past.mean / (1 - past.mean_power), square = past.square / (1 - past.square_power);
    return weight - static_cast<W>(rate) * mean / (math::sqrt(square) + static_cast<W>(least));
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto on() const {
    return detail::remembering<adam, Net>{*this};
  }

  T rate;
  T mean_decay;
  T square_decay;
  T least;
};

template <class R, class... B>
adam(R, B...) -> adam<detail::number_for<R>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_MOMENTUM_HPP
