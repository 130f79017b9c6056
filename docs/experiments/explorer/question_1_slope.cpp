// Part 1 of question.cpp: the network, its error, and its slope by the chain rule.

#include "../question/1_network.hpp"
#include "../question/2_slope.hpp"

#include <cstdio>

using namespace descent;

// Change neuron{2.0} to neuron{0.5} and see: more weight, less error
static_assert(error(neuron{2.0}, identity) < error(neuron{1.0}, identity), "more weight, less error:");
static_assert(gradient(neuron{1.0}, identity).weight < 0, "the slope is negative");

int main() {
  std::printf("   weight      error      slope, by the formula and by a difference\n");
  // Change -4 to -8 and see: -8.0 0.624665 -0.000335
  for (double w = -4; w <= 4; w += 2)
    std::printf("%9.1f  %9.6f  %9.6f  %9.6f\n", w, error(neuron{w}, identity), gradient(neuron{w}, identity).weight,
                (error(neuron{w + 0x1p-17}, identity) - error(neuron{w - 0x1p-17}, identity)) / 0x1p-16);
}
