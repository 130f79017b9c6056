// EXPECT: radius_must_be_positive_and_finite
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 2, activation::linear>> two{bias_first, {0, 1, 0, -1}};
constexpr double x[]{0.5};

#ifdef GOOD
static_assert(certified_radius(two, x, 1) > 0.49);
#else
static_assert(certified_radius(two, x, __builtin_nan("")) > 0.49);
#endif
