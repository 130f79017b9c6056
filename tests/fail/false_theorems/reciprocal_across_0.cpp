// EXPECT: 1 / x is at least 1 or at most -1
// False: 1 / x is not defined at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return x * x + 1 >= 1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return 1 / x >= 1 || 1 / x <= -1; }).proven == 1,
              "1 / x is at least 1 or at most -1");
#endif
