#ifndef DESCENT_NETWORK_HUBER_HPP
#define DESCENT_NETWORK_HUBER_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/ratio.hpp>

#include <cstddef>

DESCENT_BEGIN

namespace descent {

/// E = Σⱼ h(|ŷⱼ − yⱼ|), h(d) = ½ d² up to δ and δ (d − ½ δ) beyond, where δ is the Number nearest to Numerator /
/// Denominator: an outlier counts as far as it is away, not as the square of it (Huber, 1964).
/// Refused: a δ that is rounded to 0; an error of Numbers that have no ½.
template <int Numerator, int Denominator = 1>
  requires(Numerator > 0 && Denominator > 0)
struct huber_of final {
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number, class Sample>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&y_hat)[Sample::outputs]) -> Number {
    DESCENT_AS_WRITTEN
    const auto delta = detail::ratio<Number>(Numerator, Denominator);
    Number sum{};
    for (std::size_t j = 0; j < Sample::outputs; ++j) {
      const Number distance = (abs)(y_hat[j] - static_cast<Number>(s.targets()[j])), part = (min)(distance, delta);
      sum = sum + part * (distance - detail::half<Number>() * part);
    }
    return sum;
  }

  /// ∂E/∂ŷⱼ = the number in [−δ, δ] nearest to ŷⱼ − yⱼ
  template <number Number, class Sample>
  static constexpr void slope(const Sample& s, const Number (&y_hat)[Sample::outputs],
                              Number (&slope)[Sample::outputs]) {
    DESCENT_AS_WRITTEN
    const auto delta = detail::ratio<Number>(Numerator, Denominator);
    for (std::size_t j = 0; j < Sample::outputs; ++j)
      slope[j] = (max)((min)(y_hat[j] - static_cast<Number>(s.targets()[j]), delta), Number{} - delta);
  }
};

/// Huber's loss with δ = 1, the default of most frameworks.
using huber = huber_of<1>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_HUBER_HPP
