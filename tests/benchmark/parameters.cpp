// ITERATIONS of a network of COUNT parameters. (benchmark.py defines both, and looks how the time grows.)

#include <descent/network/network.hpp>
#include <descent/training/train.hpp>

using namespace descent;

using net = network<double, layer<COUNT - 1, 1>>;
constexpr sample<double, COUNT - 1, 1> one[] = {{}};
constexpr auto trained = train(glorot_uniform<net>(1), one, gradient_descent{0.001}, ITERATIONS);
