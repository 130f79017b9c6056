// EXPECT: x is in \(-1, 0\.9\) for every x in \[0, 1\]
// False: x = 1 is not below 0.9.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x > -1 && x < 1.1; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x > -1 && x < 0.9; }).proven == 1,
              "x is in (-1, 0.9) for every x in [0, 1]");
#endif
