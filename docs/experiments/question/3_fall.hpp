#pragma once

// The error falls, and where that ends.

#include <descent/core.hpp>

namespace the_fall {

using namespace descent;

constexpr neuron net{0.5};
constexpr sample<double> at_1[] = {{1, 1}}, wants_0_6[] = {{1, 0.6}};

// "After that the error should be smaller: E_i > E_i+1. Why is it?"  It is, a thousand times over:
constexpr auto history = trace<1000>(net, identity, gradient_descent{1.0});
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
static_assert(decreasing_steps(trace<1000>(net, at_1, gradient_descent{1.0})) == 1000, "and with x = 1 alone");

// "Does it fall for ever?"  In real numbers, yes. Doubles end it: iteration 129 lowers the error by less than the last
// digit, and from 133 on the weight is a fixed point.
constexpr auto end = trace<140>(neuron{0}, wants_0_6, gradient_descent{4});
static_assert(decreasing_steps(end) == 128 && end[129].error == end[128].error);
static_assert(end[132].network != end[133].network && end[133].network == end[134].network);
static_assert(train(end[133].network, wants_0_6, gradient_descent{4}, 1) == end[133].network);

}  // namespace the_fall
