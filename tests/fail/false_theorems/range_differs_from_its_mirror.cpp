// EXPECT: no x in \[0, 1\] is 1 - x
// False: x = 1/2 is its own mirror.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x != 2 + x; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x != 1 - x; }).proven == 1, "no x in [0, 1] is 1 - x");
#endif
