// EXPECT: no match|invalid operands
// False: x² ≤ 2 on [½, 1½]: one of the factors has lost its slope.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(mean_value_form([](const auto& x) { return x * x; }, {0.5, 1.5}) <= 2.5);
#else
static_assert(mean_value_form([](const auto& x) { return x * x.value; }, {0.5, 1.5}) <= 2);
#endif
