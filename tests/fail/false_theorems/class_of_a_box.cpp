// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: for x < 1/2 it is the other class.
#include <descent/descent.hpp>
using namespace descent;

constexpr network<interval<double>, layer<1, 2, activation::linear>> two{bias_first, {0, 1, 0.5, 0}};

#ifdef GOOD
static_assert(classify(two, {interval{1, 2}}) == 0);
#else
static_assert(classify(two, {interval{0, 2}}) == 0);
#endif
