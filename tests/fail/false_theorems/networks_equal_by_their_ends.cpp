// EXPECT: undecided_comparison_needs_select_abs_min_or_max
// False: two weights of [0, 1] need not be the same.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(neuron{interval{0.5}} == neuron{interval{0.5}});
#else
static_assert(neuron{interval{0, 1}} == neuron{interval{0, 1}});
#endif
