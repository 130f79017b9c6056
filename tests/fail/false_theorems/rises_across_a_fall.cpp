// EXPECT: it rises everywhere
// False: its slope is 1 wherever it has one, and at 0 it falls by 4.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto saw = [](const auto& x) { return x - 4 * relu_slope(x); };

#ifdef GOOD
static_assert(rises(saw, {0.25, 1}).proven == 1);
#else
static_assert(rises(saw, {-1, 1}).proven == 1, "it rises everywhere");
#endif
