// EXPECT: deleted function|deleted
// False: half of the range is proven, which is not all.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x <= 1; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return x <= 0.5; }).proven);
#endif
