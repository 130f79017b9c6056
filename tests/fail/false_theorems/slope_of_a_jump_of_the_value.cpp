// EXPECT: no match|invalid operands
// False: (x + [x > 0])′ = 1 on [−1, 1]: the jump is of the value, which has no slope.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto stepped(auto x) { return x + relu_slope(x.value); }

#ifdef GOOD
static_assert(for_all({0.5, 1}, [](auto x) { return (dual{x, 1} + relu_slope(dual{x, 1})).slope == 1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](auto x) { return stepped(dual{x, 1}).slope == 1; }).proven == 1);
#endif
