#ifndef DESCENT_TRAINING_SIGN_DESCENT_HPP
#define DESCENT_TRAINING_SIGN_DESCENT_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/refusal.hpp>
#include <descent/training/rule.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

/// w ← w − α sign(∂E/∂w): steps of length α, whatever the size of the slope.
/// Refused: a rate α that is 0, negative, NaN or infinite.
template <number Number>
struct sign_descent final {
  template <std::convertible_to<Number> Rate>
  constexpr explicit sign_descent(Rate alpha) : rate(detail::checked_rate(static_cast<Number>(alpha))) {}

  template <std::floating_point Weight>
  [[nodiscard]] constexpr auto step(Weight weight, Weight slope) const -> Weight {
    DESCENT_AS_WRITTEN
    const Weight zero = static_cast<Weight>(0.0), length = detail::checked_rate(static_cast<Weight>(rate));
    if (!detail::finite(slope)) slope_must_be_finite(slope);
    return slope < zero ? weight + length : zero < slope ? weight - length : weight;
  }

  /// The next network, from the gradient of this one.
  /// Refused: a step to NaN or infinity.
  template <trainable Net>
  [[nodiscard]] constexpr auto operator()(const Net& net, const Net& slope) const -> Net {
    return first_step(*this, net, slope);
  }

  Number rate;
};

template <class Rate>
sign_descent(Rate) -> sign_descent<detail::promote_t<Rate>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_SIGN_DESCENT_HPP
