// The thermistor's network in a Cortex-M0, which has no floating-point unit: no heap, no libm, no variables, nothing to
// run before main. The weights are read-only data. tests/tools/firmware.py builds this, and says how large it is.
//
//     arm-none-eabi-g++ -std=c++20 -mcpu=cortex-m0 -mthumb -Os -ffreestanding -fno-exceptions -fno-rtti
//         -ffunction-sections -fdata-sections -nostartfiles -Wl,--gc-sections,-e,main -Iinclude firmware.cpp

#include "thermistor.hpp"

// A firmware that is less exact than this, in K, is not built.
static_assert(thermistor::largest_error() < 0.1);

/// The temperature in degrees C for what a converter of 12 bits says.
extern "C" float celsius(unsigned adc) { return thermistor::predict(static_cast<float>(adc) / 4095.0f); }

// On an STM32F0: from the converter's data register to the serial port, as hundredths of a degree.
int main() {
  auto* const converter = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(static_cast<int>(100 * celsius(*converter)));
}
