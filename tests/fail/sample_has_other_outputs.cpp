// FIRST g++: samples_must_have_the_shape_of_the_network.*layer<2, 1.*sample<double, 2, 2>
// FIRST clang++: call to deleted function .train
// FIRST SINCE g++ 15, clang++ 19: as many inputs and outputs
// EXPECT: have_the_shape_of_the_network
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double, 2, 1> samples[] = {{{0, 1}, {1}}};
#else
constexpr sample<double, 2, 2> samples[] = {{{0, 1}, {1, 2}}};
#endif
constexpr network<double, layer<2, 1>> net;
constexpr auto trained_net = train(net, samples, gradient_descent{1.0}, 1);
