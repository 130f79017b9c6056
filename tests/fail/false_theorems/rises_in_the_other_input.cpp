// EXPECT: it rises in the second input
// False: it rises in the first, and falls in the second.
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 1, activation::tanh>> net{bias_first, {0, 1, -1}};
constexpr box ranges{interval{-1, 1}, interval{-1, 1}};

#ifdef GOOD
static_assert(rises(net, ranges, 0).proven == 1);
#else
static_assert(rises(net, ranges, 1).proven == 1, "it rises in the second input");
#endif
