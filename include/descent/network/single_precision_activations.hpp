#ifndef DESCENT_NETWORK_SINGLE_PRECISION_ACTIVATIONS_HPP
#define DESCENT_NETWORK_SINGLE_PRECISION_ACTIVATIONS_HPP

#include <descent/network/activation.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/single_precision.hpp>

// tanh and the sigmoid for a network of floats on a processor with a floating-point unit of single precision. In every
// other number they are activation::tanh and activation::sigmoid, so a network is trained in double and proven in
// intervals as with those.

DESCENT_BEGIN

namespace descent {

namespace activation {

/// A(z) = tanh z, A′ = 1 − a²; of floats by operations on floats only, within 0.64 ulp.
struct single_tanh final {
  static constexpr const char* name = "descent::activation::single_tanh";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number_with_tanh Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::single_tanh;
    return single_tanh(z);
  }
  template <number_with_tanh Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number a) -> Number {
    return tanh::slope(z, a);
  }
};

/// A(z) = 1 / (1 + e⁻ᶻ), A′ = (1 − a) a; of floats by operations on floats only, within 0.68 ulp.
struct single_sigmoid final {
  static constexpr const char* name = "descent::activation::single_sigmoid";
  static constexpr bool in_lanes = true, is_tested = true;

  template <number Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    using math::single_sigmoid;
    return single_sigmoid(z);
  }
  template <number Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number a) -> Number {
    return sigmoid::slope(z, a);
  }
};

}  // namespace activation

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NETWORK_SINGLE_PRECISION_ACTIVATIONS_HPP
