// FIRST g++: (template placeholder type|missing template argument list after) .(descent::)?sample
// FIRST clang++: cannot form array of deduced class template specialization type
// EXPECT: sample
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> mine[] = {{0.0, 0.0}, {1.0, 0.6}};
#else
constexpr sample mine[] = {{0.0, 0.0}, {1.0, 0.6}};
#endif
constexpr auto net = train(neuron{0.5}, mine, gradient_descent{1.0}, 10);
