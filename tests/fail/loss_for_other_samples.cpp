// EXPECT: samples_for|loss_for
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr labelled_sample<double, 2, 2> samples[] = {{{0, 1}, 1}};
#else
constexpr sample<double, 2, 2> samples[] = {{{0, 1}, {0, 1}}};
#endif
constexpr network<double, layer<2, 2, activation::linear>, cross_entropy> net;
constexpr auto slope = gradient(net, samples);
