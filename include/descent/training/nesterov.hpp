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
template <std::floating_point Number>
struct nesterov final {
  template <std::convertible_to<Number> Rate, std::convertible_to<Number> Beta>
  constexpr nesterov(Rate alpha, Beta decay)
      : rate(detail::checked_rate(static_cast<Number>(alpha))),
        beta(detail::checked_beta(static_cast<Number>(decay))) {}

  /// Refuses what is no rate or no β as a Weight.
  template <number Weight>
  constexpr void check() const {
    detail::check_rate_as<Weight>(rate);
    detail::check_beta_as<Weight>(beta);
  }

  /// v of a parameter.
  template <number Weight>
  struct state {
    Weight velocity{};
  };

  template <number Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope, state<Weight>& own) const -> Weight {
    DESCENT_AS_WRITTEN
    own.velocity = static_cast<Weight>(beta) * own.velocity + slope;
    return weight - static_cast<Weight>(rate) * (slope + static_cast<Weight>(beta) * own.velocity);
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return stateful<nesterov, Net>{*this};
  }

  Number rate;
  Number beta;
};

template <class Rate, class Beta>
nesterov(Rate, Beta) -> nesterov<detail::common_t<Rate, Beta>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_NESTEROV_HPP
