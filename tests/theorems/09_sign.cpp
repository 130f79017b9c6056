// Not only the sign matters (strength 3 for this start): from w = −0.5, b = 0.2 a step by the signs alone, 3 for each
// weight, makes the real error larger; a step of the same length in proportion to the slopes makes it smaller.

#include "../../docs/experiments/biased.hpp"

using namespace descent;

constexpr interval<double> w = -0.5, b = interval{2} / interval{10};
constexpr auto slope = biased::gradient(w, b);
constexpr auto before = biased::error(w, b);

static_assert(slope.w < 0 && slope.b < 0);
static_assert(biased::error(w + interval{3}, b + interval{3}) > before, "by the signs: larger");

// The rate μ that makes the proportional step as long, μ² (g_w² + g_b²) = 3² + 3², lies in this interval.
constexpr interval<double> rate{30.1, 30.3};
constexpr auto squared_length = square(slope.w) + square(slope.b);
static_assert(square(interval{rate.lower}) * squared_length < 18 && square(interval{rate.upper}) * squared_length > 18);
static_assert(biased::error(w - rate * slope.w, b - rate * slope.b) < before, "in proportion: smaller");

static_assert(!(biased::error(w + interval{3}, b + interval{3}) < before));
