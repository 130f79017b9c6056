// The dew point in a Cortex-M0: integers only. The training is left in the compiler; 64 bytes of parameters and 98 of
// tanh remain. tests/tools/dew_point.py builds this, and the table that is as exact, and says how large they are.

#include "dew_point.hpp"

/// The dew point in 1/256 degrees C, for the words of an SHT21, HTU21D or Si7021.
extern "C" int dew_point_of(unsigned temperature, unsigned humidity) {
  return dew_point::predict(static_cast<std::int32_t>(temperature), static_cast<std::int32_t>(humidity));
}

// From two registers to the serial port of an STM32F0.
int main() {
  auto* const words = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(dew_point_of(words[0], words[1]));
}
