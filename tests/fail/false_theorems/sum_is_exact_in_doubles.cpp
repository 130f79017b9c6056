// EXPECT: ten times 0\.1 is 1
// False: the double 0.1 is not 1/10.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({1, 1}, [](const auto& x) { return 10 * x * 0.5 == 5; }).proven == 1);
#else
static_assert(for_all({1, 1}, [](const auto& x) { return 10 * x * 0.1 == 1; }).proven == 1, "ten times 0.1 is 1");
#endif
