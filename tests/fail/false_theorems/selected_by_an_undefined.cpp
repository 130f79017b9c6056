// EXPECT: a choice of 0 and 1 is at most 1
// False: 1 / x > 0 has no meaning at 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return select(x > 0, 1, 0) <= 1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return select(1 / x > 0, 1, 0) <= 1; }).proven == 1,
              "a choice of 0 and 1 is at most 1");
#endif
