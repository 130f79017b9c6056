// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the smaller of two overlapping numbers is not known.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto m = (min)(interval{0, 2}, interval{1, 3});
#else
constexpr auto smaller(const auto& x, const auto& y) { return x < y ? x : y; }
constexpr auto m = smaller(interval{0, 2}, interval{1, 3});
#endif
