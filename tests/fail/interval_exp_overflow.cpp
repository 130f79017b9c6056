// EXPECT: weight_must_be_finite
// EXPECT: [+-]Inf|\bINF\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 709;
#else
constexpr double x = 710;
#endif

constexpr neuron net{exp(interval{x})};
