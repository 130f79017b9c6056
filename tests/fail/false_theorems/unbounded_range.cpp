// EXPECT: 1 / x is above 0\.2 from 1 on
// False: x = 8 gives 1/8.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({1, detail::infinity}, [](const auto& x) { return 1 / x <= 1; }).proven == 1);
#else
static_assert(for_all({1, detail::infinity}, [](const auto& x) { return 1 / x > 0.2; }).proven == 1,
              "1 / x is above 0.2 from 1 on");
#endif
