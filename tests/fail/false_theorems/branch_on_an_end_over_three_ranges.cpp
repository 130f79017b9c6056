// EXPECT: claim_must_hold_at_each_point_of_what_it_proves
// False: |x| + y + z ≤ 3 for x in [−2, 1], y, z in [0, 1]: the branch of x.upper for every x.
#include <descent/descent.hpp>
using namespace descent;

constexpr box ranges{interval{-2, 1}, interval{0, 1}, interval{0, 1}};
constexpr auto my_abs(auto x) { return x.upper < 0 ? -x : x; }

#ifdef GOOD
static_assert(for_all(ranges, [](const auto& x) { return abs(x[0]) + x[1] + x[2] <= 4; }).proven == 1);
#else
static_assert(for_all(ranges, [](const auto& x) { return my_abs(x[0]) + x[1] + x[2] <= 3; }).proven == 1);
#endif
