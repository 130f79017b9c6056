// EXPECT: it rises everywhere
// False: x (1 - x) falls from 1/2 on.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto arch = [](const auto& x) { return x * (1 - x); };

#ifdef GOOD
static_assert(rises(arch, {0, 0.5}).proven == 1);
#else
static_assert(rises(arch, {0, 0.51}).proven == 1, "it rises everywhere");
#endif
