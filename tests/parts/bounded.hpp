#pragma once

#include <descent/number/ordered.hpp>
#include <descent/proof/parts.hpp>

namespace bounded {

using namespace descent;

constexpr box region{interval{-2, 2}, interval{-1, 1}};
constexpr auto claim = [](const box<2>& x) { return sigmoid(x[0]) + 0.05 * x[1] < BOUND; };

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<2> {
  return proof_of_part<region, Part, Parts>(claim);
}

}  // namespace bounded
