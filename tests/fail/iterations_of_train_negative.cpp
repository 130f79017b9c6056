// EXPECT: count_must_fit_into_size_t
// EXPECT: -1\b
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 1);
#else
constexpr auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, -1);
#endif
