#pragma once

// The question, sentence by sentence: the network, its error, its step.

#include <descent/core.hpp>

namespace network_of_the_question {

using namespace descent;

// "Let x be 0 or 1, and let the target be T(x) = x, the identity."
static_assert(identity[0].x == 0 && identity[0].y == 0 && identity[1].x == 1 && identity[1].y == 1);

// "The activation is A(z) = 1 / (1 + e^-z)."
static_assert(sigmoid(0.0) == 0.5 && sigmoid(2.0) > 0.880797 && sigmoid(2.0) < 0.880798);
static_assert(sigmoid(-1000.0) == 0 && sigmoid(1000.0) == 1, "doubles reach both ends");

// "The network is T^(x) = A(w x), with one weight w and no bias."
constexpr neuron net{0.5};
static_assert(net(1.0) == sigmoid(0.5 * 1.0) && net(0.0) == sigmoid(0.5 * 0.0));

// "The error is E = (y^ - y)^2 / 2."
constexpr sample<double> at_0[] = {{0, 0}}, at_1[] = {{1, 1}};
static_assert(error(net, at_1) == 0.5 * ((net(1.0) - 1) * (net(1.0) - 1)));
static_assert(error(net, identity) == error(net, at_0) + error(net, at_1), "over both samples: the sum");

// "The weight is then changed by w <- w - rate * dE/dw."
static_assert(train(net, at_1, gradient_descent{1.0}, 1).weight == 0.5 - 1.0 * gradient(net, at_1).weight);

}  // namespace network_of_the_question
