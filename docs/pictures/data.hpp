#pragma once

// Curves and steps as gnuplot reads them: a named block of numbers each.

#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>

#include <array>
#include <cstddef>
#include <cstdio>

namespace picture {

struct point {
  double x, y;
};

/// f at Count numbers from first to last.
template <std::size_t Count>
constexpr auto curve(double first, double last, const auto& f) -> std::array<point, Count> {
  std::array<point, Count> points{};
  for (std::size_t i = 0; i < Count; ++i) {
    const double x = first + (last - first) * static_cast<double>(i) / static_cast<double>(Count - 1);
    points[i] = {x, f(x)};
  }
  return points;
}

/// f of x and y at nodes in rows: Count of them from first in each direction, and a frame of zeros around them, which
/// closes every level line.
template <std::size_t Count>
struct plane {
  point first;
  double step;
  double value[Count][Count]{};

  constexpr plane(point from, double size, const auto& f) : first{from}, step{size / (Count - 1)} {
    for (std::size_t i = 0; i < Count; ++i)
      for (std::size_t j = 0; j < Count; ++j) value[i][j] = f(at(j, first.x), at(i, first.y));
  }
  constexpr auto at(std::size_t i, double from) const -> double { return from + step * static_cast<double>(i); }

  struct place {
    std::size_t index;
    double at;
  };
  /// The node of a printed row or column. The frame is where the outer nodes are, and those are a bit inside.
  constexpr auto node(std::size_t line, double from) const -> place {
    if (line == 0) return {0, from};
    if (line > Count) return {Count - 1, at(Count - 1, from)};
    return {line - 1, at(line - 1, from) + (line == 1 ? 1e-6 : line == Count ? -1e-6 : 0)};
  }
};

/// E(w) at Count weights from first to last.
template <std::size_t Count>
constexpr auto error_over_weight(const auto& samples, double first, double last) {
  return curve<Count>(first, last, [&](double w) { return error(descent::neuron{w}, samples); });
}

inline void begin(const char* name) { std::printf("\n\n# %s\n", name); }

inline void print(const char* name, const auto& points) {
  begin(name);
  for (const auto& [x, y] : points) std::printf("%.6g %.6g\n", x, y);
}

/// The weight and the error of each state.
inline void print_steps(const char* name, const auto& history) {
  begin(name);
  for (const auto& [network, error] : history) std::printf("%.6g %.6g\n", network.weight, error);
}

template <std::size_t Count>
void print(const char* name, const plane<Count>& nodes) {
  begin(name);
  for (std::size_t row = 0; row < Count + 2; ++row) {
    for (std::size_t column = 0; column < Count + 2; ++column) {
      const auto [i, y] = nodes.node(row, nodes.first.y);
      const auto [j, x] = nodes.node(column, nodes.first.x);
      const bool inside = i + 1 == row && j + 1 == column;
      std::printf("%.9g %.9g %.6g\n", x, y, inside ? nodes.value[i][j] : 0.0);
    }
    std::putchar('\n');
  }
}

}  // namespace picture
