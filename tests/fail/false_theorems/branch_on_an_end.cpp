// EXPECT: claim_must_hold_at_each_point_of_what_it_proves
// False: |-2| is 2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 1}, [](const auto& x) { return (abs)(x) <= 2; }).proven == 1);
#else
static_assert(for_all({-2, 1}, [](const auto& x) { return (x.upper < 0 ? -x : x) <= 1; }).proven == 1);
#endif
