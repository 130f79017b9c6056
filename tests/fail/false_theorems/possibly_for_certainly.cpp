// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: x = 1 is not 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-1, 1}, [](const auto& x) { return x >= -1; }).proven == 1);
#else
static_assert(for_all({-1, 1}, [](const auto& x) { return proven_if(possibly(x == 0)); }).proven == 1);
#endif
