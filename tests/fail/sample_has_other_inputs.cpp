// EXPECT: have_the_shape_of_the_network
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double, 2, 1> samples[] = {{{0, 1}, {1}}};
#else
constexpr sample<double, 3, 1> samples[] = {{{0, 1, 2}, {1}}};
#endif
constexpr network<double, layer<2, 1>> net;
static_assert(error(net, samples) == 0.125);
