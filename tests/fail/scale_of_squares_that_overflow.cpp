// EXPECT: column_must_have_a_finite_scale
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double input = 1e144;
#else
constexpr double input = 1e200;  // its square is no double
#endif
constexpr sample<double> samples[] = {{0, 1}, {input, 2}};
constexpr auto scale = standard_scale(samples);
