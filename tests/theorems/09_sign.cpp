// DOUBT: Is only the sign important? Why in proportion?
// PROVED: at one point: a step by signs raises E, one in proportion, as long, lowers it
// STRENGTH: 3
// LINE: by the signs: larger

// Not only the sign matters (strength 3 for this start): from w = −0.5, b = 0.2 a step by the signs alone, 3 for each
// weight, makes the real error larger; a step of the same length in proportion to the slopes makes it smaller.

#include <descent/descent.hpp>

using namespace descent;

using biased = network<interval<double>, layer<1, 1>>;  // A(w x + b), with the parameters b, w

constexpr interval<double> w = -0.5, b = interval{2} / interval{10};
constexpr biased start{bias_first, {b, w}};
constexpr auto slope = gradient(start, identity);
constexpr auto before = error(start, identity);
static_assert(slope.parameter[0] < 0 && slope.parameter[1] < 0);

constexpr auto by_the_signs = error(biased{bias_first, {b + 3, w + 3}}, identity);
static_assert(by_the_signs > before, "by the signs: larger");

// The rate μ that makes the proportional step as long, μ² |g|² = 3² + 3², is in this interval.
constexpr interval<double> rate{30.1, 30.3};
constexpr auto squared_length = square(slope.parameter[0]) + square(slope.parameter[1]);
static_assert(square(interval{rate.lower}) * squared_length < 18 && square(interval{rate.upper}) * squared_length > 18);
static_assert(error(gradient_descent{rate}(start, slope), identity) < before, "in proportion: smaller");

static_assert(!(by_the_signs < before));
