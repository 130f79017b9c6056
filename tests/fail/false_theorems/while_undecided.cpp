// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: a loop on an undecided comparison has no number of turns.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto x = interval{1, 2};
#else
constexpr auto x = [] {
  interval x{1, 2};
  while (x < 1.5) x = 2 * x;
  return x;
}();
#endif
