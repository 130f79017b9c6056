#pragma once

// A weight with bounds.

#include <descent/core.hpp>
#include <descent/training/projected.hpp>

namespace with_bounds {

using namespace descent;

// "The weight is to stay in [0, 1]."  Then each step is projected. The weight reaches 1 and stays there.
constexpr auto bounded = trace<20>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});
static_assert(decreasing_steps(bounded) == 8 && bounded[7].network.weight < 1);
static_assert(bounded[8].network.weight == 1 && bounded[20].network.weight == 1);

}  // namespace with_bounds
