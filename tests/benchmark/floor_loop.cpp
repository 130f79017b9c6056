// The arithmetic of the sigmoid and of the step, and nothing else: one function, names declared once, one statement.

#include <descent/number/sigmoid.hpp>

// clang-format off
constexpr auto run(double w, int iterations) -> double {
  using namespace descent::detail;
  double x = 1, y = 1, rate = 1, z = 0, k = 0, n = 0, r = 0, p = 0, q = 0, s = 0, v = 0, d = 0, a = 0;
  unsigned long long j = 0;
  for (int i = 0; i < iterations; ++i)
    z = w * x, k = z * -46.16624130844683 + 0x1.8p52, j = __builtin_bit_cast(unsigned long long, k), n = k - 0x1.8p52,
    r = z + n * 0x1.62e42feep-6 + n * 0x1.a39ef35793c76p-38, p = __builtin_bit_cast(double, table[j & 31] + (j >> 5 << 52)),
    q = p * (table_rest[j & 31] - r + r * r * (0.5 - r * (0.16666666666666666 - r * (0.0416666666666667 -
        r * (0.00833333333333 - r * 0.00138889))))),
    s = static_cast<float>(1.0 + p + q), v = static_cast<float>(1.0 / s),
    d = 1.0 - v * s - v * ((p > 0x1p52 ? p - s + 1.0 : 1.0 - s + p) + q), a = v + v * d * (1.0 + d),
    w = w - rate * ((a - y) * x * (1.0 - a) * a);
  return w;
}
// clang-format on
constexpr double start = 0.5;
static_assert(run(0.5, 1) ==
              0.5 - (descent::sigmoid(0.5) - 1.0) * (1.0 - descent::sigmoid(0.5)) * descent::sigmoid(0.5));

#include "loop.hpp"
