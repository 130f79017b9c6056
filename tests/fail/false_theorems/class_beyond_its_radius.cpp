// EXPECT: the box has one class
// False: the classes change at x = y, 1/2 from each side of (1, 0).
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 2, activation::linear>> larger{bias_first, {0, 1, 0, 0, 0, 1}};
constexpr double x[]{1, 0};

#ifdef GOOD
static_assert(certainly(class_on(larger, box_around(x, 0.499)).same));
#else
static_assert(certainly(class_on(larger, box_around(x, 0.501)).same), "the box has one class");
#endif
