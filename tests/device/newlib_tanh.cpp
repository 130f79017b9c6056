// tanh alone, of 4,096 numbers from −4 to 4, by the C library's tanhf.

#include <math.h>

extern "C" int prediction(int code) { return __builtin_bit_cast(int, tanhf(static_cast<float>(code - 2048) / 512.0f)); }
