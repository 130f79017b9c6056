#pragma once

// One step and two samples.

#include <descent/core.hpp>

namespace two_samples {

using namespace descent;

// "May a step that helps one sample hurt another?"  Yes; it is their sum that falls.
constexpr sample<double> both[] = {{1, 0.6}, {2, 0.1}}, first[] = {{1, 0.6}}, second[] = {{2, 0.1}};
constexpr auto after = train(neuron{0}, both, gradient_descent{0.1}, 1);
static_assert(error(after, both) < error(neuron{0}, both), "the sum falls,");
static_assert(error(after, second) < error(neuron{0}, second), "one sample gains,");
static_assert(error(after, first) > error(neuron{0}, first), "and the other loses");

}  // namespace two_samples
