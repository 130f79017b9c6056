// Prints sweep_outcomes.hpp: at each rate a letter for each of the 64 starts. # learned: the error is below 0.02; x:
// the error has grown; o: neither, it is stuck or slow.

#include <sweep_parts.hpp>

#include <cstdio>

int main() {
  std::printf("#pragma once\n\n// The outcomes of the sweep, as sweep_table prints them.\n\n");
  std::printf("struct outcomes_at_rate {\n  double rate;\n  const char* of_starts;\n};\n\n");
  std::printf("inline constexpr outcomes_at_rate outcomes[] = {\n");
  for (std::size_t part = 0; part < sweep::parts.size(); ++part) {
    const auto& [rate, before, after] = sweep::parts[part];
    if (part % sweep::blocks == 0) std::printf("    {%.17g, \"", rate);
    for (std::size_t l = 0; l < sweep::at_once; ++l)
      std::putchar(after.lane[l] > before.lane[l] ? 'x' : after.lane[l] < 0.02 ? '#' : 'o');
    if (part % sweep::blocks == sweep::blocks - 1) std::printf("\"},\n");
  }
  std::printf("};\n");
}
