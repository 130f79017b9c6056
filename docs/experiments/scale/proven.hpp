#pragma once

// What all parts of a theorem have proven together.

#include <cstddef>

constexpr auto all_proven(const auto& parts) -> bool {
  for (const auto& part : parts)
    if (part.proven < 1) return false;
  return true;
}

constexpr auto boxes(const auto& parts) -> std::size_t {
  std::size_t sum = 0;
  for (const auto& part : parts) sum += part.boxes;
  return sum;
}
