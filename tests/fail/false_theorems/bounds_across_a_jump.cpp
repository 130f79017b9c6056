// EXPECT: the output stays below 1
// False: above 0 it is 1.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto step = [](const auto& x) { return relu_slope(x[0]) + 0 * x[1]; };

#ifdef GOOD
static_assert(bounds_of(step, box{interval{-1, 1}, interval{0, 1}}).upper <= 1);
#else
static_assert(bounds_of(step, box{interval{-1, 1}, interval{0, 1}}).upper < 1, "the output stays below 1");
#endif
