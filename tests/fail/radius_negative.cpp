// EXPECT: radius_must_be_positive_and_finite
// EXPECT: -1\.0+1?e-0?1
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 2, activation::linear>> two{bias_first, {0, 1, 0, -1}};
constexpr labelled_sample<double, 1, 2> samples[] = {{{0.5}, 0}};

#ifdef GOOD
static_assert(certainly_classified(two, samples, 0.1) == 1);
#else
static_assert(certainly_classified(two, samples, -0.1) == 1);
#endif
