// What the parts have proven of a network of ACAS Xu's. The tables are constants: nothing is left to compute.

#include <property_1_parts.hpp>
#include <property_3_parts.hpp>
#include <property_4_parts.hpp>

#include "proven.hpp"

#include <cstdio>

static_assert(all_proven(property_1::parts) && all_proven(property_3::parts) && all_proven(property_4::parts));

int main() {
  std::printf("property 1: %zu parts, %zu boxes\n", property_1::parts.size(), boxes(property_1::parts));
  std::printf("property 3: %zu parts, %zu boxes\n", property_3::parts.size(), boxes(property_3::parts));
  std::printf("property 4: %zu parts, %zu boxes\n", property_4::parts.size(), boxes(property_4::parts));
}
