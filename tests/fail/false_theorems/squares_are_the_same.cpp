// EXPECT: x is its square in \[0, 1\]
// False: x = 1/2 has the square 1/4.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return square(x) <= 1 && x <= 1; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x == square(x); }).proven == 1, "x is its square in [0, 1]");
#endif
