#pragma once

// The curve of a thermistor: 10 kOhm at 25 degrees C, B = 3950 K, the lower resistor of a divider of 10 kOhm. And the
// network that learns it.

#include <descent/network/network.hpp>
#include <descent/number/exp.hpp>
#include <descent/number/functions.hpp>

namespace thermistor {

/// R / R25 = e^(B (1/T - 1/T25)), as a share of the supply: the reading of the converter. Of any number, as below.
constexpr auto share(const auto& celsius) {
  using descent::math::exp;
  const auto ratio = exp(3950.0 * (1 / (celsius + 273.15) - 1 / 298.15));
  return ratio / (1 + ratio);
}

/// The temperature of a share by the formula, with the logarithm that the network saves.
inline constexpr auto by_formula = [](const auto& share) {
  using descent::math::log;
  return 1 / (1 / 298.15 + log(share / (1 - share)) / 3950.0) - 273.15;
};

template <class T>
using network = descent::network<T, descent::layer<1, 4, descent::activation::tanh>,
                                 descent::layer<4, 1, descent::activation::linear>>;

}  // namespace thermistor
