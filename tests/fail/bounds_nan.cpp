// EXPECT: lower_must_not_exceed_upper
// EXPECT: QNaN|\bnan\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double lower = 0.0, upper = 1.0;
#else
constexpr double lower = __builtin_nan(""), upper = 1.0;
#endif

constexpr auto rule = projected{gradient_descent{1.0}, lower, upper};
