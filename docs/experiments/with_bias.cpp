// The network that the question should have had, A(w x + b): the doubts that need two weights, about real numbers. The
// full claims are tests/theorems/07_bias.cpp to 10_two_samples.cpp.

#include "biased.hpp"

#include <cstdio>

using namespace descent;

// "Can it become the identity?"  It comes as near as one likes: T^(0) falls to 0 as b does, T^(1) rises to 1 as w + b
// does.
static_assert(biased::error<interval<double>>(20, -10) < 0.00001);

// "How small must the step be?"  Every full-batch step of a rate up to 9.9 lowers the error, from all weights (07). At
// rate 20 there is a start from which it does not:
constexpr interval<double> w = 1.34, b = -1.38;
constexpr auto slope = biased::gradient(w, b);
constexpr auto error_after(double rate) -> interval<double> {
  return biased::error(w - interval{rate} * slope.w, b - interval{rate} * slope.b);
}
static_assert(error_after(9.9) < biased::error(w, b) && error_after(20) > biased::error(w, b));

// "Does the gradient point to the steepest incline, or only tell how much E depends on each weight?"  Both: along a
// direction v the slope is v.g, and among all v that is least for v = -g/|g| (08; on paper in docs/proofs.md). Here is
// one other direction of the same length, 30 degrees off:
constexpr auto along(const interval<double>& v_w, const interval<double>& v_b) -> interval<double> {
  return biased::error(dual{w, v_w}, dual{b, v_b}).slope;
}
constexpr interval<double> cosine{0.8660254, 0.8660255}, half = 0.5;
static_assert(along(-slope.w, -slope.b) <
              along(half * slope.b - cosine * slope.w, interval{0} - half * slope.w - cosine * slope.b));

// "Is it only the sign that matters?"  A step of 3 for each weight, by the signs alone, goes too far; a step of the
// same length in proportion to the slopes does not (09).
constexpr interval<double> w_9 = -0.5, b_9 = 0.2, rate{30.1, 30.3};
constexpr auto slope_9 = biased::gradient(w_9, b_9);
static_assert(biased::error(w_9 + interval{3}, b_9 + interval{3}) > biased::error(w_9, b_9));
static_assert(biased::error(w_9 - rate * slope_9.w, b_9 - rate * slope_9.b) < biased::error(w_9, b_9));

// "May one step help one sample and hurt another?"  Yes; their sum falls (10).
constexpr interval<double> w_10 = 0, b_10 = 2;
constexpr auto slope_10 = biased::gradient(w_10, b_10);
constexpr auto next_w = w_10 - slope_10.w, next_b = b_10 - slope_10.b;
static_assert(biased::error_at(next_w, next_b, 0, 0) < biased::error_at(w_10, b_10, 0, 0), "one is helped");
static_assert(biased::error_at(next_w, next_b, 1, 1) > biased::error_at(w_10, b_10, 1, 1), "the other is hurt");
static_assert(biased::error(next_w, next_b) < biased::error(w_10, b_10), "the sum falls");

void show(const char* what, const interval<double>& x) {
  std::printf("%-28s [%.15f, %.15f]\n", what, x.lower, x.upper);
}

int main() {
  show("error at (1.34, -1.38)", biased::error(w, b));
  show("after a step of rate 9.9", error_after(9.9));
  show("after a step of rate 20", error_after(20));
}
