// What the parts have proven of a network of ACAS Xu's. The tables are constants: nothing is left to compute.

#include <property_1_parts.hpp>
#include <property_3_parts.hpp>
#include <property_4_parts.hpp>

#include <cstdio>

constexpr auto all_proven(const auto& parts) -> bool {
  for (const auto& part : parts)
    if (part.proven < 1) return false;
  return true;
}
static_assert(all_proven(property_1::parts) && all_proven(property_3::parts) && all_proven(property_4::parts));

constexpr auto boxes(const auto& parts) -> std::size_t {
  std::size_t sum = 0;
  for (const auto& part : parts) sum += part.boxes;
  return sum;
}

int main() {
  std::printf("property 1: %zu parts, %zu boxes\n", property_1::parts.size(), boxes(property_1::parts));
  std::printf("property 3: %zu parts, %zu boxes\n", property_3::parts.size(), boxes(property_3::parts));
  std::printf("property 4: %zu parts, %zu boxes\n", property_4::parts.size(), boxes(property_4::parts));
}
