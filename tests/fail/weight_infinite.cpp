// EXPECT: weight_must_be_finite
// EXPECT: [+-]Inf|\bINF\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double weight = 0.5;
#else
constexpr double weight = __builtin_inf();
#endif

constexpr auto net = neuron{weight};
