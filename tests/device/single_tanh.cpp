// tanh alone, of 4,096 numbers from −4 to 4, by operations on floats only.

#include <descent/number/single_precision.hpp>

extern "C" int prediction(int code) {
  return __builtin_bit_cast(int, descent::math::single_tanh(static_cast<float>(code - 2048) / 512.0f));
}
