// EXPECT: every x in \[0, 1\] is below 1/2
// False: x = 1 is not below 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x < 1.5; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x < 0.5; }).proven == 1, "every x in [0, 1] is below 1/2");
#endif
