// EXPECT: clamp\(x, 0, 1\) is at most 0\.9
// False: x = 2 is held at 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 2}, [](const auto& x) { return clamp(x, 0, 1) <= 1; }).proven == 1);
#else
static_assert(for_all({-2, 2}, [](const auto& x) { return clamp(x, 0, 1) <= 0.9; }).proven == 1,
              "clamp(x, 0, 1) is at most 0.9");
#endif
