// EXPECT: no match|invalid operands|select_by_duals_needs_duals
// False: x + [x ≥ 0] ≥ 0 on [−1, 1]; at −1 it is −1. The step is chosen by the value, and has no slope.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(mean_value_form([](const auto& x) { return select(x.value < 0, x, x + 1); }, {-1, 1}) >= -1);
#else
static_assert(mean_value_form([](const auto& x) { return x + select(x.value < 0, 0.0, 1.0); }, {-1, 1}) >= 0);
#endif
