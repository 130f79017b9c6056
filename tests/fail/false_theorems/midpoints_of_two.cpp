// EXPECT: claim_must_hold_at_each_point_of_what_it_proves
// False: (x, y) = (-1, 1) gives -1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, {-1, 1}, [](const auto& x, const auto& y) { return x * y >= -1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, {-1, 1}, [](const auto& x, const auto& y) {
                return interval{midpoint(x)} * interval{midpoint(y)} >= 0;
              }).proven == 1);
#endif
