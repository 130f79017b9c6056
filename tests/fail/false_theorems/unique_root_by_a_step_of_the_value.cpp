// EXPECT: no match|invalid operands
// False: x − [x > 0.1] / 4 has one root in [−1, 1½]; it has 0 and ¼. The step is that of the value.
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
static_assert(newton([](const auto& x) { return x - positive(x - 0.125) / 4; }, {-1, 0.0625}).unique);
#else
static_assert(newton([](const auto& x) { return x - 0.25 * positive(x.value - 0.1); }, {-1, 1.5}).unique);
#endif
