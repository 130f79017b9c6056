// EXPECT: intersection_must_not_be_empty
// False: x = 2 is not at most 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 2}, [](const auto& x) { return (min)(x, 1) <= 1; }).proven == 1);
#else
static_assert(for_all({0, 2}, [](const auto& x) { return intersection(x, {0, 1}) <= 1; }).proven == 1);
#endif
