// 1,000 iterations of the question.

#include <descent/core.hpp>

using namespace descent;

constexpr sample<double> one[] = {{1, 1}};
constexpr auto net = train(neuron{0.5}, one, gradient_descent{1.0}, 1000);
