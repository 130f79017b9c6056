// EXPECT: lower_must_be_below_upper
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double upper = 2;
#else
constexpr double upper = 1;
#endif
constexpr sample<double> samples[] = {{1, 10}, {2, 30}};
constexpr auto scale = min_max_scale(samples, 1, upper);
