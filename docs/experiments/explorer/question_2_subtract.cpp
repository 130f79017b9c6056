// Part 2 of question.cpp: the error falls, and why the slope is subtracted.

#include "../question/3_fall.hpp"
#include "../question/4_subtract.hpp"
#include "../question/5_bias.hpp"

#include <cstdio>

int main() {
  std::printf("iteration     weight      error\n");
  // Change 5 to 4 and see: 3   0.74
  for (std::size_t i = 0; i < 5; ++i)
    std::printf("%9zu  %9.6f  %9.6f\n", i, the_fall::history[i].network.weight, the_fall::history[i].error);
}
