// EXPECT: every x in \[0, 1\] is 1 - x
// False: it holds for x = 1/2 alone.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x + 1 != 1 - x - 2; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x == 1 - x; }).proven == 1, "every x in [0, 1] is 1 - x");
#endif
