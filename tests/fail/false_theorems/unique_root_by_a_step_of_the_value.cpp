// EXPECT: no match|invalid operands
// False: x − [x > 0.1] / 4 has one root in [−1, 1½]; it has 0 and ¼. The step is that of the value.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(interval_newton([](const auto& x) { return x - relu_slope(x - 0.125) / 4; }, {-1, 0.0625}).unique);
#else
static_assert(interval_newton([](const auto& x) { return x - 0.25 * relu_slope(x.value - 0.1); }, {-1, 1.5}).unique);
#endif
