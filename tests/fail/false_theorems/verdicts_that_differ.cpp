// EXPECT: x and y have different signs
// False: x = y = 1 has one sign.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, {-1, 1}, [](const auto& x, const auto& y) { return (x < 2) != (y > 2); }).proven == 1);
#else
static_assert(for_all({-1, 1}, {-1, 1}, [](const auto& x, const auto& y) { return (x < 0) != (y < 0); }).proven == 1,
              "x and y have different signs");
#endif
