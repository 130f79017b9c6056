// XOR from 64 starts at 64 rates, 4,096 runs: which learn, which are stuck and which diverge

#include "../experiments/scale/sweep_outcomes.hpp"

#include <cstdio>

/// A line for all starts in a row that have the outcome.
void print_lines(const outcomes_at_rate& at, char outcome) {
  for (int first = 0, last = 0; first < 64; first = ++last) {
    while (last < 64 && at.of_starts[last] == outcome) ++last;
    if (last > first) std::printf("%.1f %.5g\n%.1f %.5g\n\n", first + 0.6, at.rate, last + 0.4, at.rate);
  }
}

int main() {
  const struct {
    const char* name;
    char letter;
  } kinds[] = {{"learned", '#'}, {"diverged", 'x'}};
  for (const auto& [name, letter] : kinds) {
    std::printf("\n# %s\n", name);
    for (const outcomes_at_rate& at : outcomes) print_lines(at, letter);
  }
}
