// EXPECT: network_of_layers
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
using net = network<double, layer<1, 1>>;
#else
using net = neuron<double>;
#endif
constexpr auto start = glorot_uniform<net>(1);
