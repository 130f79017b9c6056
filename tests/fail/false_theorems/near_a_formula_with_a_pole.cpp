// EXPECT: the formula is near everywhere
// False: 1 / x has no value at 0.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto half = [](const auto& x) { return 0.5 * x; };
constexpr auto by_a_reciprocal = [](const auto& x) { return 0.5 / (1 / x); };

#ifdef GOOD
static_assert(within(half, by_a_reciprocal, {0.0625, 1}, 0.001).proven == 1);
#else
static_assert(within(half, by_a_reciprocal, {0, 1}, 0.001).proven == 1, "the formula is near everywhere");
#endif
