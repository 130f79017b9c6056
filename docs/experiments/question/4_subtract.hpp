#pragma once

// Reasons to subtract the slope.

#include <descent/core.hpp>

namespace why_subtract {

using namespace descent;

constexpr neuron net{0.5};
constexpr sample<double> at_1[] = {{1, 1}};

// "Does the slope point to the steepest incline?"  With one weight there are two directions: its sign is the direction,
// and its size the steepness. "Why subtract?"  It says whether more weight means more error. If it does, take less; if
// it does not, more.
constexpr sample<double> wants_0[] = {{1, 0}};
static_assert(gradient(net, wants_0).weight > 0, "target 0: a positive slope,");
static_assert(error(neuron{0.5 + 0.1}, wants_0) > error(net, wants_0), "more weight, more error,");
static_assert(train(net, wants_0, gradient_descent{0.1}, 1).weight < 0.5, "so subtracting it lowers the weight");
static_assert(decreasing_steps(trace<1>(net, wants_0, gradient_descent{0.1})) == 1, "and the error.");
static_assert(gradient(net, at_1).weight < 0, "target 1: a negative slope,");
static_assert(error(neuron{0.5 + 0.1}, at_1) < error(net, at_1), "more weight, less error,");
static_assert(train(net, at_1, gradient_descent{0.1}, 1).weight > 0.5, "so subtracting it raises the weight");
static_assert(decreasing_steps(trace<1>(net, at_1, gradient_descent{0.1})) == 1, "and lowers the error.");

}  // namespace why_subtract
