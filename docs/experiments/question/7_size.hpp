#pragma once

// The length of one step.

#include <descent/core.hpp>

namespace size_of_a_step {

using namespace descent;

constexpr sample<double> at_1[] = {{1, 1}}, wants_0_6[] = {{1, 0.6}};

// "Why must the steps be small?"  For the target 1 any step is small enough: more weight is always better. For one
// between 0 and 1 a step can pass the minimum, here ln 1.5, and climb on the other side.
static_assert(decreasing_steps(trace<1>(neuron{0.5}, at_1, gradient_descent{100})) == 1, "even at rate 100");
static_assert(decreasing_steps(trace<1>(neuron{0}, wants_0_6, gradient_descent{40})) == 0, "it rises");
static_assert(decreasing_steps(trace<10>(neuron{0}, wants_0_6, gradient_descent{16})) == 10, "it falls");

}  // namespace size_of_a_step
