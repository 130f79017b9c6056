#pragma once

// Without a bias, x = 0 teaches nothing.

#include <descent/core.hpp>

namespace without_a_bias {

using namespace descent;

constexpr sample<double> at_0[] = {{0, 0}};

// "What does x = 0 teach?"  Nothing: without a bias A(w 0) is 1/2 for every w, so this network cannot become the
// identity. What falls is the error at x = 1.
static_assert(gradient(neuron{-700.0}, at_0).weight == 0 && error(neuron{-700.0}, at_0) == 0.125);
static_assert(gradient(neuron{0.5}, at_0).weight == 0 && error(neuron{0.5}, at_0) == 0.125);
static_assert(gradient(neuron{1e300}, at_0).weight == 0 && error(neuron{1e300}, at_0) == 0.125);

}  // namespace without_a_bias
