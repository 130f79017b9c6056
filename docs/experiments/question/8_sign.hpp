#pragma once

// Steps in proportion to the slope.

#include <descent/core.hpp>
#include <descent/training/sign_descent.hpp>

namespace only_the_sign {

using namespace descent;

constexpr sample<double> wants_0_6[] = {{1, 0.6}};

// "Is it only the sign that matters?"  Far from the minimum, yes. Near it a step of fixed length passes it for ever;
// steps in proportion to the slope grow shorter.
constexpr auto by_sign = trace<50>(neuron{-2}, wants_0_6, sign_descent{0.125});
static_assert(decreasing_steps(by_sign) == 19 && by_sign[19].network.weight == 0.375);
static_assert(by_sign[20].network.weight == 0.5 && by_sign[21].network.weight == 0.375, "and back");
static_assert(decreasing_steps(trace<50>(neuron{-2}, wants_0_6, gradient_descent{4})) == 50);

}  // namespace only_the_sign
