// FIRST g++: write_the_iterations_in_angle_brackets
// FIRST clang++: call to deleted function 'trace'
// FIRST SINCE g++ 15, clang++ 19: trace<1000>\(network, samples, rule\)
// EXPECT: write_the_iterations_in_angle_brackets
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1.0});
#else
constexpr auto history = trace(neuron{0.5}, identity, gradient_descent{1.0}, 10);
#endif
