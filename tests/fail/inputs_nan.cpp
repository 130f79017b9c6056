// EXPECT: sample_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 1;
#else
constexpr double x = __builtin_nan("");
#endif
constexpr sample<double, 2, 1> samples[] = {{{0, x}, {1}}};
