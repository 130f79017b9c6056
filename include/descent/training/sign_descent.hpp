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
template <number T>
struct sign_descent {
  template <std::convertible_to<T> R>
  constexpr explicit sign_descent(R alpha) : rate(detail::checked_rate(static_cast<T>(alpha))) {}

  template <std::floating_point W>
  [[nodiscard]] constexpr auto step(W weight, W slope) const -> W {
    const W zero = static_cast<W>(0.0), length = detail::checked_rate(static_cast<W>(rate));
    if (!detail::finite(slope)) slope_must_be_finite(slope);
    return slope < zero ? weight + length : zero < slope ? weight - length : weight;
  }

  /// The next network, from the gradient of this one.
  /// Refused: a step to NaN or infinity.
  template <trainable Net>
  [[nodiscard]] constexpr auto operator()(const Net& net, const Net& slope) const -> Net {
    return first_step(*this, net, slope);
  }

  T rate;
};

template <class R>
sign_descent(R) -> sign_descent<detail::promote_t<R>>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_TRAINING_SIGN_DESCENT_HPP
