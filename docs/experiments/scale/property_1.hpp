#pragma once

// Property 1 of ACAS Xu's public list: an intruder that is far away and much slower. The score of "clear of conflict",
// output 0, is at most 1,500.

#include "acas.hpp"

namespace property_1 {

using namespace acas;

/// The angle and the heading, any: they are cut into parts, which the other inputs need not be.
constexpr box angles{hull(-3.141593_real, 3.141593_real), hull(-3.141593_real, 3.141593_real)};

/// Distance, angle, heading, speed and intruder's speed.
template <std::size_t Part, std::size_t Parts>
inline constexpr box region = scaled(box{hull(55947.691_real, 60760_real), part_of(angles, Part, Parts)[0],
                                         part_of(angles, Part, Parts)[1], interval{1145, 1200}, interval{0, 60}});

constexpr double limit = scaled(interval{1500}, 5).lower;
constexpr auto claim = [](const box<5>& x) {
  return proven_if(least_sum(outputs_on(x), {-1.0, 0.0, 0.0, 0.0, 0.0}) >= -limit);
};

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<5> {
  return proof_of_part<region<Part, Parts>, 0, 1, 2>(claim);
}

}  // namespace property_1
