// EXPECT: e\^\(x\^2\) stays below 1e300 on \[0, 40\]
// False: e^1600 is larger.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 40}, [](const auto& x) { return exp(x * x) >= 1; }).proven == 1);
#else
static_assert(for_all({0, 40}, [](const auto& x) { return exp(x * x) < 1e300; }).proven == 1,
              "e^(x^2) stays below 1e300 on [0, 40]");
#endif
