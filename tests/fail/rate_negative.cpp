// FIRST g++: rate_must_be_positive_and_finite.*-1\.0
// EXPECT: rate_must_be_positive_and_finite
// EXPECT: -1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 1.0;
#else
constexpr double rate = -1.0;
#endif

constexpr auto rule = gradient_descent{rate};
