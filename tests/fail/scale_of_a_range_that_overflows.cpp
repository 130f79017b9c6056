// EXPECT: column_must_have_a_finite_scale
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double target = 1e308;
#else
constexpr double target = -1e308;  // 2e308 is no double
#endif
constexpr sample<double> samples[] = {{1, 1e308}, {2, target}};
constexpr auto scale = min_max_scale(samples);
