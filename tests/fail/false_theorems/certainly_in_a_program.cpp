// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: at 0.4 the program computes 0.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto halved = [](auto x) { return select(x < 0.5f, 0.5f * x, x); };
constexpr auto cut = [](auto x) { return certainly(x < 0.5f) ? x + 1e8f - 1e8f : x; };

#ifdef GOOD
static_assert(rounding_error<float>(halved, interval{0, 0.25}) <= 0x1p-149);
#else
static_assert(rounding_error<float>(cut, interval{0, 1}) == 0);
#endif
