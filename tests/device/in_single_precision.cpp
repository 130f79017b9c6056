// The thermistor's network in floats, its tanh by operations on floats only.

#include "../../docs/experiments/thermistor_weights.hpp"

#include <descent/network/single_precision_activations.hpp>

inline constexpr auto single_net = [] {
  descent::network<float, descent::layer<1, 4, descent::activation::single_tanh>,
                   descent::layer<4, 1, descent::activation::linear>>
      net;
  for (int k = 0; k < 13; ++k) net.data()[k] = thermistor::printed.data()[k];
  return net;
}();

constexpr auto predicted(int code) -> int {
  return __builtin_bit_cast(int, single_net(static_cast<float>(code) / 4095.0f));
}

extern "C" int prediction(int code) { return predicted(code); }
