// EXPECT: sample_array
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> one[] = {{1, 0}};
#else
constexpr sample<double> one{1, 0};
#endif
constexpr auto net = train(neuron{0.5}, one, gradient_descent{1.0}, 10);
