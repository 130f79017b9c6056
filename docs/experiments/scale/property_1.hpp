#pragma once

// Property 1 of ACAS Xu's public list: an intruder that is far away and much slower. The score of "clear of conflict",
// output 0, is at most 1,500.

#include "acas.hpp"

namespace property_1 {

using namespace acas;

// Distance, angle, heading, speed and intruder's speed.
constexpr box region = scaled(box{hull(55947.691_real, 60760_real), hull(-3.141593_real, 3.141593_real),
                                  hull(-3.141593_real, 3.141593_real), interval{1145, 1200}, interval{0, 60}});
constexpr double largest = scaled(interval{1500}, 5).lower;
constexpr auto claim = [](const box<5>& x) {
  return proven_if(least_sum(outputs_on(x), {-1.0, 0.0, 0.0, 0.0, 0.0}) >= -largest);
};

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<5> {
  return proof_of_part<region, Part, Parts, 8>(claim);
}

}  // namespace property_1
