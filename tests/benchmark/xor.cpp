// 300 epochs of XOR.

#include <descent/network/network.hpp>
#include <descent/training/train.hpp>

using namespace descent;

constexpr sample<double, 2, 1> samples[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
using small = network<double, layer<2, 2>, layer<2, 1>>;
constexpr auto net = train(glorot_uniform<small>(7), samples, gradient_descent{1.0}, 300);
