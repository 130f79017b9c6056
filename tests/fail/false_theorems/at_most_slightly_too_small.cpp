// EXPECT: x \(1 - x\) is at most 0\.249
// False: the maximum is 1/4, at 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x * (1 - x) <= 0.2501; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x * (1 - x) <= 0.249; }).proven == 1,
              "x (1 - x) is at most 0.249");
#endif
