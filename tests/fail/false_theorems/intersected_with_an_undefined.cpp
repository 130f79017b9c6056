// EXPECT: log x, held in \[-5, 5\], is at most 5
// False: log x is not defined below 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return log(x + 2) <= 5; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return intersection(log(x), {-5, 5}) <= 5; }).proven == 1,
              "log x, held in [-5, 5], is at most 5");
#endif
