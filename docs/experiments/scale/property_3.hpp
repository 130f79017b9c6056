#pragma once

// Property 3 of ACAS Xu's public list: an intruder straight ahead that comes nearer. "Clear of conflict", output 0, is
// not the least.

#include "acas.hpp"

namespace property_3 {

using namespace acas;

// Distance, angle, heading, speed and intruder's speed.
constexpr box region = scaled(box{interval{1500, 1800}, hull(-0.06_real, 0.06_real), hull(3.1_real, 3.141593_real),
                                  interval{980, 1200}, interval{960, 1200}});

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<5> {
  return proof_of_part<region, Part, Parts, 8>(clear_of_conflict_is_not_least);
}

}  // namespace property_3
