// EXPECT: undecided_comparison_needs_select_abs_min_or_max
#include <descent/number/enclosure.hpp>
using namespace descent;

constexpr interval x{-2.0, 1.0};

#ifdef GOOD
constexpr auto size = select(x < 0, -x, x);
#else
constexpr auto size = x < 0 ? -x : x;
#endif
