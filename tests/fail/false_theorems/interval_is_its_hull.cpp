// EXPECT: all pairs of \[0, 1\] are equal
// False: x = 0 and y = 1 differ.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, {0, 1}, [](const auto& x, const auto& y) { return x <= y + 1; }).proven == 1);
#else
static_assert(for_all({0, 1}, {0, 1}, [](const auto& x, const auto& y) { return x <= y && y <= x; }).proven == 1,
              "all pairs of [0, 1] are equal");
#endif
