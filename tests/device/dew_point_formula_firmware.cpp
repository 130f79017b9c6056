// The dew point in a Cortex-M0 by the formula, with division and logarithm in software.

#include "../../docs/experiments/dew_point.hpp"

extern "C" int dew_point_of(unsigned temperature, unsigned humidity) {
  const double x[]{temperature / 32768.0 - 1, humidity / 32768.0 - 1};
  return static_cast<int>(256 * dew_point::by_formula(x));
}

int main() {
  auto* const words = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(dew_point_of(words[0], words[1]));
}
