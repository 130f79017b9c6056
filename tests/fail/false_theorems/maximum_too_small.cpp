// EXPECT: max\(x, -x\) is at most 0\.99
// False: max(1, -1) is 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return (max)(x, -x) <= 1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return (max)(x, -x) <= 0.99; }).proven == 1,
              "max(x, -x) is at most 0.99");
#endif
