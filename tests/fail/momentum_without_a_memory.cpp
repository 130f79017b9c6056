// EXPECT: momentum
#include <descent/descent.hpp>
using namespace descent;

constexpr neuron start{0.5};
#ifdef GOOD
constexpr neuron next = gradient_descent{1.0}(start, gradient(start, identity));
#else
constexpr neuron next = momentum{1.0, 0.9}(start, gradient(start, identity));
#endif
