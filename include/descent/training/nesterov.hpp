#ifndef DESCENT_TRAINING_NESTEROV_HPP
#define DESCENT_TRAINING_NESTEROV_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/rule.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

/// v ← β v + ∂E/∂w, w ← w − α (∂E/∂w + β v), from v = 0: momentum that looks a step ahead (Nesterov, 1983, in the form
/// of Sutskever et al., 2013, and of PyTorch).
/// Refused: a rate α that is 0, negative, NaN or infinite; a β outside [0, 1).
template <std::floating_point T>
struct nesterov {
  template <std::convertible_to<T> R, std::convertible_to<T> B>
  constexpr nesterov(R alpha, B decay)
      : rate(detail::checked_rate(static_cast<T>(alpha))), beta(detail::checked_beta(static_cast<T>(decay))) {}

  /// Refuses what is no rate or no β as a W.
  template <std::floating_point W>
  constexpr void check() const {
    static_cast<void>(nesterov<W>{static_cast<W>(rate), static_cast<W>(beta)});
  }

  /// v of a parameter.
  template <number W>
  struct state {
    W velocity{};
  };

  template <number W>
  [[nodiscard]] constexpr auto step(W weight, W slope, state<W>& own) const -> W {
    DESCENT_AS_WRITTEN
    own.velocity = static_cast<W>(beta) * own.velocity + slope;
    return weight - static_cast<W>(rate) * (slope + static_cast<W>(beta) * own.velocity);
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return stateful<nesterov, Net>{*this};
  }

  T rate;
  T beta;
};

template <class R, class B>
nesterov(R, B) -> nesterov<detail::common_t<R, B>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_NESTEROV_HPP
