#ifndef DESCENT_TRAINING_MOMENTUM_HPP
#define DESCENT_TRAINING_MOMENTUM_HPP

#include <descent/network/parameters.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/rule.hpp>

#include <concepts>
#include <cstddef>
#include <limits>

// Rules with a state for each parameter: train, trace and training_state keep it from step to step.

DESCENT_BEGIN

namespace descent {

constexpr void beta_must_be_at_least_0_and_below_1(auto beta) { detail::refuse(__func__, detail::leading_value(beta)); }
constexpr void epsilon_must_be_positive_and_finite(auto epsilon) {
  detail::refuse(__func__, detail::leading_value(epsilon));
}
constexpr void epsilon_must_be_larger_than_what_squares_of_slopes_lose(auto epsilon) {
  detail::refuse(__func__, detail::leading_value(epsilon));
}

/// A rule and its state for each parameter of a Net: what bind<Net>() of a rule with a state returns. The rule has a
/// type state<Weight> and step(weight, slope, state), as momentum has. Parameters come one after another, so that a
/// count is enough.
template <class Rule, trainable Net>
struct stateful final {
  using Number = typename Net::scalar;

  constexpr explicit stateful(const Rule& any) : rule(any) {
    if constexpr (requires { any.template check<Number>(); }) any.template check<Number>();
  }

  [[nodiscard]] constexpr auto step(Number weight, Number slope) -> Number {
    const Number next = rule.step(weight, slope, state[index]);
    index = index + 1 == Net::parameters ? 0 : index + 1;
    return next;
  }

  Rule rule;
  typename Rule::template state<Number> state[Net::parameters]{};
  std::size_t index = 0;
};

namespace detail {

template <std::floating_point Number>
[[nodiscard]] constexpr auto checked_beta(Number beta) -> Number {
  if (!(beta >= 0 && beta < 1)) beta_must_be_at_least_0_and_below_1(beta);
  return beta;
}

/// Refuses what is no β as the number of a network.
template <class Weight, std::floating_point Number>
constexpr void check_beta_as(Number beta) {
  if constexpr (rounds_constants<Weight>) static_cast<void>(checked_beta(leading_value(static_cast<Weight>(beta))));
}

template <std::floating_point Number>
[[nodiscard]] constexpr auto checked_epsilon(Number epsilon) -> Number {
  if (!(epsilon > 0 && finite(epsilon))) epsilon_must_be_positive_and_finite(epsilon);
  return epsilon;
}

/// Refuses an ε below a thousand times what √v may lose of small slopes. Each step rounds g² and v by up to two times
/// the least number, which v / (1 − β₂ᵗ) has by up to 1 / (1 − β₂) times.
template <std::floating_point Number>
constexpr void check_losses(Number epsilon, Number beta2) {
  DESCENT_AS_WRITTEN
  const auto least = static_cast<double>(std::numeric_limits<Number>::denorm_min());
  if (!(1000 * math::sqrt(2 * least / (1 - static_cast<double>(beta2))) <= static_cast<double>(epsilon)))
    epsilon_must_be_larger_than_what_squares_of_slopes_lose(epsilon);
}

}  // namespace detail

/// v ← β v + ∂E/∂w, w ← w − α v, from v = 0 (Polyak, 1964).
/// Refused: a rate α that is 0, negative, NaN or infinite; a β outside [0, 1).
template <std::floating_point Number>
struct momentum final {
  template <std::convertible_to<Number> Rate, std::convertible_to<Number> Beta>
  constexpr momentum(Rate alpha, Beta decay)
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
    return weight - static_cast<Weight>(rate) * own.velocity;
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return stateful<momentum, Net>{*this};
  }

  Number rate;
  Number beta;
};

template <class Rate, class Beta>
momentum(Rate, Beta) -> momentum<detail::common_t<Rate, Beta>>;

/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − α m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + ε), where g = ∂E/∂w and
/// t counts the steps from 1 (Kingma and Ba, 2015, algorithm 1). β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸ are usual; α has no
/// usual value.
/// What is lost of a g² below the normal numbers changes a step by at most a thousandth.
/// Refused: a rate α or an ε that is 0, negative, NaN or infinite; a β outside [0, 1); for a network, an ε so small that
/// such a g² would count; a slope whose g² or v is not finite.
template <std::floating_point Number>
struct adam final {
  template <std::convertible_to<Number> Rate>
  constexpr explicit adam(Rate alpha, Number mean_decay = Number(0.9), Number square_decay = Number(0.999),
                          Number least = Number(1e-8))
      : rate(detail::checked_rate(static_cast<Number>(alpha))),
        beta1(detail::checked_beta(mean_decay)),
        beta2(detail::checked_beta(square_decay)),
        epsilon(detail::checked_epsilon(least)) {}

  /// Refuses what is no rate, no β or no ε as a Weight.
  template <std::floating_point Weight>
  constexpr void check() const {
    detail::check_rate_as<Weight>(rate);
    detail::check_beta_as<Weight>(beta1);
    detail::check_beta_as<Weight>(beta2);
    detail::check_losses(detail::checked_epsilon(static_cast<Weight>(epsilon)), static_cast<Weight>(beta2));
  }

  /// m and v of a parameter, and the powers of β₁ and β₂.
  template <std::floating_point Weight>
  struct state {
    Weight mean{}, square{}, mean_power = 1, square_power = 1;
  };

  template <std::floating_point Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope, state<Weight>& own) const -> Weight {
    DESCENT_AS_WRITTEN
    const Weight b1 = static_cast<Weight>(beta1), b2 = static_cast<Weight>(beta2);
    const Weight square_power = own.square_power * b2, v = b2 * own.square + (1 - b2) * (slope * slope),
                 square = v / (1 - square_power);
    // (By an infinite one the step would be 0, now and for ever.)
    if (!detail::finite(square)) step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate(square);
    own = {b1 * own.mean + (1 - b1) * slope, v, own.mean_power * b1, square_power};
    const Weight mean = own.mean / (1 - own.mean_power);
    return weight - static_cast<Weight>(rate) * mean / (math::sqrt(square) + static_cast<Weight>(epsilon));
  }

  template <trainable Net>
  [[nodiscard]] constexpr auto bind() const {
    return stateful<adam, Net>{*this};
  }

  Number rate;
  Number beta1;
  Number beta2;
  Number epsilon;
};

template <class Rate, class... Beta>
adam(Rate, Beta...) -> adam<detail::promote_t<Rate>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_MOMENTUM_HPP
