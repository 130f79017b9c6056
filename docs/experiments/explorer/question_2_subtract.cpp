// Part 2 of question.cpp: the error falls, why the slope is subtracted, and what that does to two samples.

#include "../question/3_fall.hpp"
#include "../question/4_subtract.hpp"
#include "../question/9_samples.hpp"

#include <cstdio>

using namespace descent;

// Change 0.5 to 40.0 and see: 0 == 10
static_assert(decreasing_steps(trace<10>(neuron{0.5}, identity, gradient_descent{1.0})) == 10, "ten times over");

int main() {
  std::printf("iteration     weight      error\n");
  // Change 5 to 1001 and see: 1000 3.732671 0.125273
  for (std::size_t i = 0; i < 5; ++i)
    std::printf("%9zu  %9.6f  %9.6f\n", i, the_fall::history[i].network.weight, the_fall::history[i].error);
}
