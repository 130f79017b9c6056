// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: |-2| is 2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 1}, [](const auto& x) { return (abs)(x) <= 2; }).proven == 1);
#else
static_assert(for_all({-2, 1}, [](const auto& x) { return (certainly(x < 0) ? -x : x) <= 1; }).proven == 1);
#endif
