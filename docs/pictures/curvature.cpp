// How many boxes each of 64 parts took to prove that no curvature of the error is above a quarter

#include "../experiments/scale/curvature.hpp"

#include <cstdio>

int main() {
  std::printf("\n# parts\n");
  for (int part = 0; part < 64; ++part) {
    const auto ranges = descent::part_of(curvature::region, part, 64);
    const auto proof = descent::for_all(ranges, curvature::claim);
    if (proof.proven < 1) return 1;
    std::printf("%g %g %zu\n", midpoint(ranges[1]), midpoint(ranges[0]), proof.boxes);
  }
}
