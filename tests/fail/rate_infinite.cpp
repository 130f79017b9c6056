// EXPECT: rate_must_be_positive_and_finite
// EXPECT: [+-]Inf|\bINF\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 1.0;
#else
constexpr double rate = __builtin_inf();
#endif

constexpr auto rule = gradient_descent{rate};
