// One step, two samples (strength 3 for this start): from w = 0, b = 2 a step of rate 1 helps the sample (0, 0), hurts
// the sample (1, 1), and lowers the sum.

#include "../../docs/experiments/biased.hpp"

using namespace descent;

constexpr interval<double> w = 0, b = 2;
constexpr auto slope = biased::gradient(w, b);
constexpr interval<double> next_w = w - slope.w, next_b = b - slope.b;

static_assert(biased::error_at(next_w, next_b, 0, 0) < biased::error_at(w, b, 0, 0), "one is helped,");
static_assert(biased::error_at(next_w, next_b, 1, 1) > biased::error_at(w, b, 1, 1), "the other hurt,");
static_assert(biased::error(next_w, next_b) < biased::error(w, b), "and the sum is smaller");

static_assert(!(biased::error_at(next_w, next_b, 1, 1) < biased::error_at(w, b, 1, 1)));
