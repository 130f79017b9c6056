// What the parts have proven. The table is a constant: nothing is left to compute.

#include <curvature_parts.hpp>
#include <deployed_parts.hpp>

#include <cstdio>

constexpr auto all_proven(const auto& parts) -> bool {
  for (const auto& part : parts)
    if (part.proven < 1) return false;
  return true;
}
static_assert(all_proven(curvature::parts) && all_proven(deployed::parts));

constexpr auto boxes(const auto& parts) -> std::size_t {
  std::size_t sum = 0;
  for (const auto& part : parts) sum += part.boxes;
  return sum;
}

int main() {
  std::printf("curvature: %zu parts, %zu boxes\n", curvature::parts.size(), boxes(curvature::parts));
  std::printf("deployed: %zu parts, %zu boxes\n", deployed::parts.size(), boxes(deployed::parts));
}
