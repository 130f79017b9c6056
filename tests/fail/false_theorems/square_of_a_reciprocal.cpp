// EXPECT: the square of 1 / x is not negative
// False: 1 / x is not defined at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return square(1 / (x + 2)) >= 0; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return square(1 / x) >= 0; }).proven == 1,
              "the square of 1 / x is not negative");
#endif
