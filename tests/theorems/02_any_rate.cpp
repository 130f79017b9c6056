// DOUBT: Why subtract it? Does it always help?
// PROVED: at x = 1 a step of any rate lowers E, from every weight
// STRENGTH: 3
// LINE: "2E′ = −2a(1 − a)²"

// At x = 1, y = 1 a step of any rate lowers the error, from every real weight (strength 3).
//
// 2E′ = −2a(1 − a)² is negative for every real w, since 0 < a < 1. So w − μE′(w) > w for every μ > 0, and E, which
// falls as w grows, is smaller there.

#include <descent/descent.hpp>

using namespace descent;

constexpr polynomial a{0, 1};
constexpr auto twice_slope = derivative(square(a - 1));
constexpr auto twice_second = derivative(twice_slope);

static_assert(twice_slope == -2 * a * square(1 - a), "2E′ = −2a(1 − a)²");
static_assert(at_most_on_unit_interval(twice_slope, 0, 1), "which is nowhere above 0 on [0, 1]");
static_assert(twice_second == 2 * a * square(1 - a) * (3 * a - 1), "2E″ = 2a(1 − a)²(3a − 1)");

static_assert(twice_slope != 2 * a * square(1 - a), "the wrong sign is not an identity");
static_assert(!at_most_on_unit_interval(-twice_slope, 0, 1), "nor is the slope nowhere below 0");
static_assert(twice_second != 2 * a * square(1 - a) * (3 * a - 2));
