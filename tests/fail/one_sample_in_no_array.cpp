// FIRST g++: put_the_sample_into_an_array
// FIRST clang++: call to deleted function 'train'
// FIRST SINCE g++ 15, clang++ 19: put the sample into an array: constexpr sample<double> mine\[\] = \{\{1\.0, 0\.6\}\};
// EXPECT: put_the_sample_into_an_array
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> one[] = {{1, 0}};
#else
constexpr sample<double> one{1, 0};
#endif
constexpr auto net = train(neuron{0.5}, one, gradient_descent{1.0}, 10);
