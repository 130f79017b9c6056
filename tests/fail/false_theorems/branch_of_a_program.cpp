// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: x − 0.1 is 0, and what is computed is above.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto rest = rounded{0.1f} - static_cast<rounded<float>>(0.1);

#ifdef GOOD
static_assert(select(rest < 0.1f, rounded{1.0f}, rounded{2.0f}) == 1.0f);
#else
static_assert(select(rest <= 0.0f, rounded{1.0f}, rounded{2.0f}) == 1.0f);
#endif
