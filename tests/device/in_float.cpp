// The thermistor's network in floats, as in docs/experiments/firmware.cpp.

#include "../../docs/experiments/thermistor.hpp"

constexpr auto predicted(int code) -> int {
  return __builtin_bit_cast(int, thermistor::predict(static_cast<float>(code) / 4095.0f));
}

extern "C" int prediction(int code) { return predicted(code); }
