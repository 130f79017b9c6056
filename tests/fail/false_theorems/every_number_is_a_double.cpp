// EXPECT: every real number is at most 1e308
// False: there are larger numbers.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all(interval<double>::whole_line(), [](const auto& x) { return square(x) >= 0; }).proven == 1);
#else
static_assert(for_all(interval<double>::whole_line(), [](const auto& x) { return x <= 1e308; }).proven == 1,
              "every real number is at most 1e308");
#endif
