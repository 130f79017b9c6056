// EXPECT: x - y is 0 for all pairs
// False: (x, y) = (1, 0) gives 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, {0, 1}, [](const auto& x, const auto& y) { return x - y <= 1; }).proven == 1);
#else
static_assert(for_all({0, 1}, {0, 1}, [](const auto& x, const auto& y) { return x - y == 0; }).proven == 1,
              "x - y is 0 for all pairs");
#endif
