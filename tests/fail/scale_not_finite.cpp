// EXPECT: column_must_have_a_finite_scale
// EXPECT: [( ]1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double target = 1e-100;
#else
constexpr double target = 1e-200;  // its square is 0
#endif
constexpr sample<double> samples[] = {{1, 0}, {2, target}};
constexpr auto scale = standard_scale(samples);
