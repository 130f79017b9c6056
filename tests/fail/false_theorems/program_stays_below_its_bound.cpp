// EXPECT: a third stays below a third
// False: 1 / 3 rounds up in float.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto third = rounded{1.0f} / 3;

#ifdef GOOD
static_assert(third.real() <= 0x1.55555556p-2);
#else
static_assert(third.computed() <= 0x1.55555556p-2, "a third stays below a third");
#endif
