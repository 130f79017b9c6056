// EXPECT: x\^-2 is positive
// False: x^-2 is not defined at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return pow(x, 2) >= 0; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return pow(x, -2) > 0; }).proven == 1, "x^-2 is positive");
#endif
