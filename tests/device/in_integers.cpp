// The thermistor's network in integers, as in docs/experiments/firmware_integers.cpp.

#include "../../docs/experiments/thermistor_integers.hpp"

constexpr auto predicted(int code) -> int {
  return thermistor::predict(thermistor::reading::from_raw(static_cast<short>(code))).raw;
}

extern "C" int prediction(int code) { return predicted(code); }
