#pragma once

// A table with bilinear interpolation, in integers, with which the network of docs/experiments/dew_point.hpp is
// compared. An entry is the formula less a 16th of its second differences, which halves the error of interpolation.

#include <bit>
#include <cstdint>

#include "../../docs/experiments/dew_point.hpp"

namespace dew_point {

/// v / 2^n, rounded to nearest.
constexpr auto shifted(std::int32_t v, int n) -> std::int32_t { return (v + (1 << (n - 1))) >> n; }

template <int Rows, int Columns>
struct table {
  static constexpr double first_x = coldest / 32768.0 - 1, first_y = driest / 32768.0 - 1,
                          row = (hottest - coldest) / 32768.0 / (Rows - 1),
                          column = (wettest - driest) / 32768.0 / (Columns - 1);

  static constexpr auto at(double i, double j) -> double {
    const double x[]{first_x + row * i, first_y + column * j};
    return by_formula(x);
  }

  /// h^2 f'' along a row or a column, by a small step, because the formula ends below the driest word.
  static constexpr auto bend(double i, double j, double di, double dj) -> double {
    return (at(i + di, j + dj) - 2 * at(i, j) + at(i - di, j - dj)) * (64 * 64);
  }

  constexpr table() {
    for (int i = 0; i < Rows; ++i)
      for (int j = 0; j < Columns; ++j)
        entry[i * Columns + j] =
            fixed<std::int16_t, 9>{at(i, j) - (bend(i, j, 1 / 64.0, 0) + bend(i, j, 0, 1 / 64.0)) / 16}.raw;
  }

  /// The dew point in 1/256 degrees C.
  [[nodiscard]] constexpr auto predict(std::int32_t temperature, std::int32_t humidity) const -> std::int32_t {
    const std::int32_t u = (temperature - coldest) * per_word(Rows - 1, hottest - coldest),
                       v = (humidity - driest) * per_word(Columns - 1, wettest - driest), du = part(u, Rows - 1),
                       dv = part(v, Columns - 1);
    const auto* const here = entry + (u >> bits(Rows - 1)) * Columns + (v >> bits(Columns - 1));
    const std::int32_t left = (here[0] << 15) + (here[Columns] - here[0]) * du,
                       right = (here[1] << 15) + (here[Columns + 1] - here[1]) * du;
    return shifted(left + shifted(right - left, 15) * dv, 16);
  }

  /// The bits of fraction of a place among so many cells, and those of a word.
  static constexpr auto bits(int cells) -> int { return std::countl_zero(static_cast<unsigned>(cells)) - 1; }
  static constexpr auto per_word(int cells, std::int32_t words) -> std::int32_t {
    return (cells << bits(cells)) / words;
  }
  static constexpr auto part(std::int32_t place, int cells) -> std::int32_t {
    return (place >> (bits(cells) - 15)) & 0x7fff;
  }

  std::int16_t entry[std::size_t{Rows} * Columns]{};
};

}  // namespace dew_point
