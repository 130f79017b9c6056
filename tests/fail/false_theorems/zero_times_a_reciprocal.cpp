// EXPECT: 0 times 1 / x is 0
// False: 0 / x is not defined at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return 0 * x == 0; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return 0 * (1 / x) == 0; }).proven == 1, "0 times 1 / x is 0");
#endif
