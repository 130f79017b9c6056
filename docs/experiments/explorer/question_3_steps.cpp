// Part 3 of question.cpp: what x = 0 teaches, and how large a step may be.

#include "../question/5_bias.hpp"
#include "../question/6_bounds.hpp"
#include "../question/7_size.hpp"
#include "../question/8_sign.hpp"

#include <cstdio>

using namespace only_the_sign;

// Change 25 to 40 and see: 0 == 1
static_assert(decreasing_steps(trace<1>(neuron{0}, wants_0_6, gradient_descent{25})) == 1);

int main() {
  constexpr auto in_proportion = trace<50>(neuron{-2}, wants_0_6, gradient_descent{4});
  std::printf("iteration  by sign  in proportion\n");
  for (std::size_t i = 0; i <= 50; i += 10)
    std::printf("%9zu  %7.3f  %13.6f\n", i, by_sign[i].network.weight, in_proportion[i].network.weight);
}
