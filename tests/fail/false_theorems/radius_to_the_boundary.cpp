// EXPECT: the radius is as large as that
// False: the classes change at x = y, 1/2 from each side of (1, 0).
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 2, activation::linear>> larger{bias_first, {0, 1, 0, 0, 0, 1}};
constexpr double x[]{1, 0};

#ifdef GOOD
static_assert(certified_radius(larger, x, 1) > 0.499);
#else
static_assert(certified_radius(larger, x, 1) > 0.5, "the radius is as large as that");
#endif
