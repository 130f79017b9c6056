// EXPECT: sample_must_be_finite
// EXPECT: [+-]Inf|\bINF\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 1.0;
#else
constexpr double x = __builtin_inf();
#endif

constexpr sample<double> samples[] = {{x, 1.0}};
