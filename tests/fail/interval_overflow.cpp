// EXPECT: weight_must_be_finite
// EXPECT: [+-]Inf|\bINF\)|\binf\b
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double factor = 1e100;
#else
constexpr double factor = 1e200;
#endif

constexpr neuron net{interval{1e200} * interval{factor}};
