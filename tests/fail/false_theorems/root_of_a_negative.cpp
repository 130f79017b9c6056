// EXPECT: a root is not negative
// False: the root of -1 is not defined.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return sqrt(square(x)) >= 0; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return sqrt(x) >= 0; }).proven == 1, "a root is not negative");
#endif
