// EXPECT: weight_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 0x1p-1074;
#else
constexpr double x = 0;
#endif

constexpr neuron net{log(interval{x, 1.0})};
