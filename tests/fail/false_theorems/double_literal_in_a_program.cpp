// EXPECT: no match for|invalid operands|no viable
// False: 0.1 times a float is a double.
#include <descent/descent.hpp>
using namespace descent;

constexpr rounded<float> x{interval{0, 1}};

#ifdef GOOD
static_assert((0.1f * x).error() < 1e-8);
#else
static_assert((0.1 * x).error() < 1e-8);
#endif
