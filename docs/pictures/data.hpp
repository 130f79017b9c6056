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

/// f of x and y at nodes from the lower left to the upper right. What is printed has a frame of zeros around them,
/// which closes every level line.
template <std::size_t Columns, std::size_t Rows>
struct plane {
  point lower_left, upper_right;
  double value[Rows][Columns]{};

  constexpr plane(point from, point to, const auto& f) : lower_left{from}, upper_right{to} {
    for (std::size_t i = 0; i < Rows; ++i)
      for (std::size_t j = 0; j < Columns; ++j) value[i][j] = f(x(j), y(i));
  }
  constexpr auto x(std::size_t j) const -> double { return between(lower_left.x, upper_right.x, j, Columns - 1); }
  constexpr auto y(std::size_t i) const -> double { return between(lower_left.y, upper_right.y, i, Rows - 1); }

  static constexpr auto between(double first, double last, std::size_t i, std::size_t count) -> double {
    return first + (last - first) * static_cast<double>(i) / static_cast<double>(count);
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

template <std::size_t Columns, std::size_t Rows>
void print(const char* name, const plane<Columns, Rows>& nodes) {
  // The frame has the place of the outer nodes, which are printed a bit further inside.
  const auto node = [](std::size_t line, std::size_t count) {
    return line == 0 ? 0 : line > count ? count - 1 : line - 1;
  };
  const auto moved = [](std::size_t line, std::size_t count) { return line == 1 ? 1e-6 : line == count ? -1e-6 : 0; };
  begin(name);
  for (std::size_t row = 0; row < Rows + 2; ++row) {
    for (std::size_t column = 0; column < Columns + 2; ++column) {
      const std::size_t i = node(row, Rows), j = node(column, Columns);
      const bool inside = i + 1 == row && j + 1 == column;
      std::printf("%.9g %.9g %.6g\n", nodes.x(j) + moved(column, Columns), nodes.y(i) + moved(row, Rows),
                  inside ? nodes.value[i][j] : 0.0);
    }
    std::putchar('\n');
  }
}

/// The weight, the bias and the error of each state of a network with both.
inline void print_way(const char* name, const auto& history) {
  begin(name);
  for (const auto& [net, error] : history) std::printf("%.6g %.6g %.6g\n", net.parameter[1], net.parameter[0], error);
}

}  // namespace picture
