// EXPECT: all samples are certain
// False: the second is at the boundary, where both outputs are equal.
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 2, activation::linear>> larger{bias_first, {0, 1, 0, 0, 0, 1}};
constexpr labelled_sample<double, 2, 2> samples[] = {{{1, 0}, 0}, {{0.5, 0.25}, 0}};

#ifdef GOOD
static_assert(certainly_classified(larger, samples, 0.124) == 2);
#else
static_assert(certainly_classified(larger, samples, 0.125) == 2, "all samples are certain");
#endif
