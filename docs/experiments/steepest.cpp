// The network with a bias, A(w x + b), and the slope of its error along every direction.

#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/functions.hpp>
#include <descent/training/error.hpp>

#include <cstdio>

using namespace descent;

// "Does the gradient point to the steepest incline, or does it only tell how much E depends on each weight?"  Both.
// A dual moves both parameters at once, along v.
constexpr auto slope_along(double v_b, double v_w) -> double {
  const network<dual<double>, layer<1, 1>> moving{bias_first, {dual{0.2, v_b}, dual{0.5, v_w}}};
  return error(moving, identity).slope;
}
constexpr auto g = gradient(network<double, layer<1, 1>>{bias_first, {0.2, 0.5}}, identity);
static_assert(slope_along(1, 0) == g.parameter[0] && slope_along(0, 1) == g.parameter[1], "how much E depends on each");

// Of all directions of length 1 the one along -g goes down the steepest.
constexpr double length = math::sqrt(square(g.parameter[0]) + square(g.parameter[1]));
constexpr double downhill = slope_along(-g.parameter[0] / length, -g.parameter[1] / length);
constexpr auto less_steep() -> int {
  int count = 0;
  for (int i = -500; i < 500; ++i) {  // (1 - t^2, 2t) / (1 + t^2) is a direction, and so is its opposite
    const double t = i / 500.0, v_b = (1 - t * t) / (1 + t * t), v_w = 2 * t / (1 + t * t);
    count += (slope_along(v_b, v_w) > downhill) + (slope_along(-v_b, -v_w) > downhill);
  }
  return count;
}
static_assert(less_steep() == 2000, "than -g, of 2,000 directions all around");

int main() {
  std::printf("slopes by the bias and by the weight: %.4f and %.4f\n", g.parameter[0], g.parameter[1]);
  std::printf("along -g the slope is %.4f, and %d of 2,000 directions are less steep\n", downhill, less_steep());
}
