// The thermometer of firmware.cpp without a floating-point operation: the network in integers.

#include "thermistor_integers.hpp"

/// The temperature in units of 1/32 degrees C for what a converter of 12 bits says.
extern "C" short temperature(short code) { return thermistor::predict(thermistor::reading::from_raw(code)).raw; }

// On an STM32F0: from the converter's data register to the serial port.
int main() {
  auto* const converter = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(temperature(static_cast<short>(*converter)));
}
