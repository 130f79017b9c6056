// DOUBT: Is this the real sigmoid?
// PROVED: within 1 ulp of it at 10,000 points
// STRENGTH: 2
// LINE: == 10'000

// sigmoid(z) is within 1 ulp of the real A(z) at 10,000 points (about the program and real numbers), in parts.

#include <descent/descent.hpp>

using namespace descent;

/// How many of 1,000 points from a first one, a step apart, are within 1 ulp.
constexpr auto within_1_ulp(double first, double step) -> int {
  int n = 0;
  while (n < 1000 && is_within_1_ulp(sigmoid(first + n * step), first + n * step)) ++n;
  return n;
}
constexpr int part_1 = within_1_ulp(-700, 0.3);
constexpr int part_2 = within_1_ulp(-400, 0.3);
constexpr int part_3 = within_1_ulp(-100, 0.07);
constexpr int part_4 = within_1_ulp(-30, 0.02);
constexpr int part_5 = within_1_ulp(-10, 0.007);
constexpr int part_6 = within_1_ulp(-3, 0.003);
constexpr int part_7 = within_1_ulp(-0.5, 0.001);
constexpr int part_8 = within_1_ulp(0.1, 0.003);
constexpr int part_9 = within_1_ulp(3, 0.007);
constexpr int part_10 = within_1_ulp(10, 0.04);
static_assert(part_1 + part_2 + part_3 + part_4 + part_5 + part_6 + part_7 + part_8 + part_9 + part_10 == 10'000);

// Two doubles further is too far, on either side.
constexpr auto next(double x, int doubles) -> double {
  return __builtin_bit_cast(double, __builtin_bit_cast(long long, x) + doubles);
}
static_assert(is_within_1_ulp(sigmoid(0.3), 0.3) && is_within_1_ulp(sigmoid(-20.0), -20.0));
static_assert(!is_within_1_ulp(next(sigmoid(0.3), 2), 0.3) && !is_within_1_ulp(next(sigmoid(0.3), -2), 0.3));
static_assert(!is_within_1_ulp(next(sigmoid(-20.0), 2), -20.0) && !is_within_1_ulp(next(sigmoid(-20.0), -2), -20.0));
