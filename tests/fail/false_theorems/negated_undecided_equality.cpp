// EXPECT: no x in \[-1, 1\] is 0
// False: x = 0 is 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return !(x == 2); }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return !(x == 0); }).proven == 1, "no x in [-1, 1] is 0");
#endif
