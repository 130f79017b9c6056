// EXPECT: have_the_shape_of_the_network
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled_sample<double, 2, 3> samples[] = {{{0, 1}, 1}};
#else
constexpr labelled_sample<double, 2, 4> samples[] = {{{0, 1}, 1}};
#endif
constexpr network<double, layer<2, 3, activation::linear>> net;
constexpr auto slope = gradient(net, samples);
