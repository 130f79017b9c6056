#pragma once

// The chain rule of docs/question.md, each of its six equalities.

#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/training/error.hpp>

namespace slope_of_the_question {

using namespace descent;

// "By the chain rule (1) = (2) = (3) = (4) = (5) = (6)." Each line is computed as it is written. A derivative
// in it is a difference quotient, which is right to nine decimals here.
constexpr auto E(double y_hat, double y) -> double { return 0.5 * ((y_hat - y) * (y_hat - y)); }
constexpr auto equalities_that_hold(const sample<double>& s, double w) -> int {
  constexpr double h = 0x1p-17;
  const neuron lower{w - h}, upper{w + h};
  const double x = s.x, y = s.y, y_hat = neuron{w}(x), dy_dw = 0;
  const sample<double> only[] = {s};
  const double dE_dy_hat = (E(y_hat + h, y) - E(y_hat - h, y)) / (2 * h);
  const double dE_dy = (E(y_hat, y + h) - E(y_hat, y - h)) / (2 * h);
  const double dT_dw = (upper(x) - lower(x)) / (2 * h);
  const double dA_dw = (sigmoid((w + h) * x) - sigmoid((w - h) * x)) / (2 * h);
  const double lines[] = {
      (error(upper, only) - error(lower, only)) / (2 * h),      // dE/dw, and it is
      dE_dy_hat * dT_dw + dE_dy * dy_dw,                        // (1)
      (y_hat - y) * dT_dw - (y_hat - y) * 0,                    // (2)
      (y_hat - y) * dT_dw,                                      // (3), where y^ is
      (y_hat - y) * dT_dw,                                      // (4) T^(x), which is
      (y_hat - y) * dA_dw,                                      // (5) A(w x), so it is
      (y_hat - y) * x * (1 - sigmoid(w * x)) * sigmoid(w * x),  // (6)
      gradient(neuron{w}, only).weight,                         // and what this library computes
  };
  int held = 0;
  while (held < 7 && lines[held] - lines[held + 1] < 1e-9 && lines[held + 1] - lines[held] < 1e-9) ++held;
  return held;
}
constexpr auto equalities_that_hold(double w) -> int {
  return equalities_that_hold(identity[0], w) + equalities_that_hold(identity[1], w);
}
static_assert(equalities_that_hold(-2.0) == 14 && equalities_that_hold(0.0) == 14 && equalities_that_hold(0.5) == 14);
static_assert(equalities_that_hold(1.0) == 14 && equalities_that_hold(3.7) == 14, "all seven, for both samples");

}  // namespace slope_of_the_question
