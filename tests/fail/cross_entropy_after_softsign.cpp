// EXPECT: cross_entropy needs a linear last layer
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
using last = layer<2, 2, activation::linear>;
#else
using last = layer<2, 2, activation::softsign>;
#endif
constexpr labelled_sample<double, 2, 2> samples[] = {{{0, 1}, 1}};
constexpr auto net = train(network<double, last>{}, samples, gradient_descent{0.5}, 1);
