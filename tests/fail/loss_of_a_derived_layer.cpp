// EXPECT: a loss of z takes a layer
#include <descent/descent.hpp>
using namespace descent;

using sigmoids = layer<1, 1, activation::sigmoid>;
#ifdef GOOD
using last = sigmoids;
#else
struct last : sigmoids {};
#endif
constexpr sample<double> samples[] = {{1.0, 1.0}};
constexpr double e = error(network<double, last, binary_cross_entropy>{bias_first, {0.0, 2.0}}, samples);
