// EXPECT: last_layer_is_linear
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
using net = network<double, layer<1, 2>, layer<2, 1, activation::linear>>;
#else
using net = network<double, layer<1, 2>, layer<2, 1>>;
#endif
constexpr sample<double> samples[] = {{1, 10}, {2, 30}};
constexpr auto deployed = folded(glorot_uniform<net>(1), standard_scale(samples));
