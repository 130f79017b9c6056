// What the parts have proven. The table is a constant: nothing is left to compute.

#include <curvature_parts.hpp>
#include <deployed_parts.hpp>

#include "proven.hpp"

#include <cstdio>

static_assert(all_proven(curvature::parts) && all_proven(deployed::parts));

int main() {
  std::printf("curvature: %zu parts, %zu boxes\n", curvature::parts.size(), boxes(curvature::parts));
  std::printf("deployed: %zu parts, %zu boxes\n", deployed::parts.size(), boxes(deployed::parts));
}
