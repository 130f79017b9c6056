// EXPECT: max\(1 / x, 5\) is at least 5
// False: 1 / x is not defined at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return (max)(x, 5) >= 5; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return (max)(1 / x, 5) >= 5; }).proven == 1,
              "max(1 / x, 5) is at least 5");
#endif
