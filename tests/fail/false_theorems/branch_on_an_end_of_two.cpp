// EXPECT: claim_must_hold_at_each_point_of_what_it_proves
// False: (x, y) = (-2, 1) gives 3.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 1}, {0, 1}, [](const auto& x, const auto& y) { return (abs)(x) + y <= 3; }).proven == 1);
#else
static_assert(for_all({-2, 1}, {0, 1}, [](const auto& x, const auto& y) {
                return (x.upper < 0 ? -x : x) + y <= 2;
              }).proven == 1);
#endif
