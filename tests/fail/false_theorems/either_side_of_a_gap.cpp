// EXPECT: no x in \[-1, 1\] is near 0
// False: x = 0 is on neither side.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return x < 0.1 || x > -0.1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return x < -0.1 || x > 0.1; }).proven == 1,
              "no x in [-1, 1] is near 0");
#endif
