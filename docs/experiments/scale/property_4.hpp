#pragma once

// Property 4 of ACAS Xu's public list: an intruder straight ahead that flies away more slowly. "Clear of conflict",
// output 0, is not the least.

#include "acas.hpp"

namespace property_4 {

using namespace acas;

// Distance, angle, heading, speed and intruder's speed.
constexpr box region = scaled(
    box{interval{1500, 1800}, hull(-0.06_real, 0.06_real), interval{0}, interval{1000, 1200}, interval{700, 800}});

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<5> {
  return proof_of_part<region, Part, Parts, 8>(clear_of_conflict_is_not_least);
}

}  // namespace property_4
