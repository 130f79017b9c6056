// EXPECT: excess_must_be_positive
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto bounds = bounds_of(neuron{0.5}, {-1, 1}, 0.1);
#else
constexpr auto bounds = bounds_of(neuron{0.5}, {-1, 1}, 0);
#endif
