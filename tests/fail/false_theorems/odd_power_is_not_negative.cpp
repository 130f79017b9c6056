// EXPECT: x\^3 is not negative
// False: (-1)^3 is -1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return pow(x, 4) >= 0; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return pow(x, 3) >= 0; }).proven == 1, "x^3 is not negative");
#endif
