// EXPECT: rate_must_be_positive_and_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 1;
#else
constexpr double x = 0;
#endif

constexpr sample<double> samples[] = {{x, 0.0}};
constexpr double rate = safe_rate(samples);
