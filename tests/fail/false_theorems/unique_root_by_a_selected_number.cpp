// EXPECT: no match|invalid operands|select_by_duals_needs_duals
// False: x + ½ − [x > 0] has one root in [−1, 1]; it has −½ and ½. The value chooses the step.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(interval_newton([](const auto& x) { return x + 0.5 - relu_slope(x); }, {-1, -0.25}).unique);
#else
static_assert(interval_newton([](const auto& x) { return x + 0.5 - select(x.value <= 0, 0, 1); }, {-1, 1}).unique);
#endif
