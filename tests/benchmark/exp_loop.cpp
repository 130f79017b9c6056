// The question's loop written out, with the exponential function EXP of HEADER, or a series of 20 terms.

#if defined(HEADER)
#include HEADER
#endif

constexpr auto series(double x) -> double {
  double term = 1, sum = 1;
  for (int i = 1; i < 20; ++i) sum += term *= x / i;
  return sum;
}
#if !defined(EXP)
#define EXP series
#endif

constexpr auto run(double w, int n) -> double {
  double x = 1, y = 1;
  for (int i = 0; i < n; ++i) {
    const double a = 1 / (1 + EXP(-w * x));
    w = w - 1.0 * ((a - y) * x * (1 - a) * a);
  }
  return w;
}
constexpr double start = 0.5;

#include "loop.hpp"
