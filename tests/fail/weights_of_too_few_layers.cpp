// EXPECT: one_array_or_weights_and_biases_of_each_layer
#include <descent/descent.hpp>
using namespace descent;

constexpr double w1[1][1] = {{1}}, w2[1][1] = {{2}}, b[] = {0};
#ifdef GOOD
using net = network<double, layer<1, 1>, layer<1, 1>>;
#else
using net = network<double, layer<1, 1>>;
#endif
constexpr auto read = from_pytorch<net>(w1, b, w2, b);
