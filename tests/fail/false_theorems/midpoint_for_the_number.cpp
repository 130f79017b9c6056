// EXPECT: claim_must_hold_at_each_point_of_what_it_proves
// False: x = 1 is not at most 1/2; the midpoint of the box is.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return x <= 1; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return interval{midpoint(x)} <= 0.5; }).proven == 1);
#endif
