// EXPECT: weight_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double weight = 1;
#else
constexpr double weight = __builtin_inf();
#endif
constexpr network<double, layer<2, 1>> net{bias_first, {0.5, weight, 1}};
