// The same weights as in_float.cpp, written by hand with the C library's tanhf.

#include "../../docs/experiments/thermistor_weights.hpp"

#include <math.h>

inline constexpr auto weights = thermistor::printed;

extern "C" int prediction(int code) {
  const float* p = weights.data();
  const float x = static_cast<float>(code) / 4095.0f;
  float y = p[8];
  for (int j = 0; j < 4; ++j) y += p[9 + j] * tanhf(p[2 * j] + p[2 * j + 1] * x);
  return __builtin_bit_cast(int, y);
}
