// EXPECT: natural
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 2, sequential{});
#else
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 2.7, sequential{});
#endif
