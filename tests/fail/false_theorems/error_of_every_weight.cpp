// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: the error of w = 0 is 1/8.
#include <descent/descent.hpp>
using namespace descent;

constexpr sample<double> one[] = {{1, 1}};

#ifdef GOOD
static_assert(error(neuron{interval{0, 1}}, one) <= 0.125);
#else
static_assert(error(neuron{interval{0, 1}}, one) <= 0.1);
#endif
