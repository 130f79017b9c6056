#pragma once

// A bound of a function f of two inputs over a box, cheaper for a compiler than those by slopes. Between the nodes of a
// grid, f is near its bilinear interpolation: at most h^2 / 8 times its second derivative away, added for both
// directions. The largest |f| of the interpolation is at a node.

#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>

namespace between_nodes {

using real = descent::interval<double>;

/// A number of your own: encloses a function and its first and second derivative in one direction.
struct curve {
  constexpr curve() = default;
  constexpr curve(double constant) : value(constant) {}
  constexpr curve(const real& v, const real& v1, const real& v2) : value(v), slope(v1), second(v2) {}

  /// g(u)'' = g'(u) u'' + g''(u) u'^2
  [[nodiscard]] constexpr auto chain(const real& g, const real& g1, const real& g2) const -> curve {
    return {g, g1 * slope, g1 * second + g2 * square(slope)};
  }

  friend constexpr auto operator+(const curve& u, const curve& v) -> curve {
    return {u.value + v.value, u.slope + v.slope, u.second + v.second};
  }
  friend constexpr auto operator-(const curve& u, const curve& v) -> curve {
    return {u.value - v.value, u.slope - v.slope, u.second - v.second};
  }
  friend constexpr auto operator*(const curve& u, const curve& v) -> curve {
    return {u.value * v.value, u.slope * v.value + u.value * v.slope,
            u.second * v.value + 2 * u.slope * v.slope + u.value * v.second};
  }
  friend constexpr auto operator*(double factor, const curve& u) -> curve {
    return {factor * u.value, factor * u.slope, factor * u.second};
  }
  friend constexpr auto operator/(const curve& u, const curve& v) -> curve {
    const real y = 1 / v.value, y1 = -square(y);
    return u * v.chain(y, y1, -2 * y1 * y);
  }
  friend constexpr auto square(const curve& u) -> curve { return u.chain(square(u.value), 2 * u.value, real{2}); }
  friend constexpr auto log(const curve& u) -> curve {
    return u.chain(log(u.value), 1 / u.value, -1 / square(u.value));
  }
  friend constexpr auto tanh(const curve& u) -> curve {
    const real a = tanh(u.value), a1 = 1 - square(a);
    return u.chain(a, a1, -2 * a * a1);
  }
  friend constexpr auto sigmoid(const curve& u) -> curve {
    const real a = sigmoid(u.value), a1 = a * (1 - a);
    return u.chain(a, a1, a1 * (1 - 2 * a));
  }

  real value, slope{0}, second{0};
};

/// Encloses the second derivative of f by its i-th input.
constexpr auto second_derivative(const auto& f, const descent::box<2>& ranges, std::size_t i) -> real {
  curve x[2];
  for (std::size_t k = 0; k < 2; ++k) x[k].value = ranges[k];
  x[i].slope = real{1};
  return f(x).second;
}

/// The largest |f| at the nodes of a grid, and where it is.
struct peak {
  double size = 0, x[2]{};
};
template <int Cells>
constexpr auto largest_at_nodes(const auto& f, const descent::box<2>& ranges) -> peak {
  peak largest;
  for (int i = 0; i <= Cells; ++i)
    for (int j = 0; j <= Cells; ++j) {
      const double x[]{ranges[0].lower + (ranges[0].upper - ranges[0].lower) / Cells * i,
                       ranges[1].lower + (ranges[1].upper - ranges[1].lower) / Cells * j},
          size = (descent::abs)(f(x));
      if (size > largest.size) largest = {size, {x[0], x[1]}};
    }
  return largest;
}

/// Proves that |f| <= tolerance on a box, if values computed in double are off by at most rounding; or returns a node
/// at which it is false. (A box whose ends are words, halved some times and cut into 8, has nodes that are exact.)
template <int Cells = 8>
constexpr auto at_most(const auto& f, const descent::box<2>& ranges, double rounding, double tolerance)
    -> descent::coverage<2> {
  if (const peak p = largest_at_nodes<Cells>(f, ranges); p.size - rounding > tolerance) {
    descent::coverage<2> no;
    no.refute_at(descent::box{real{p.x[0]}, real{p.x[1]}});
    return no;
  }
  return descent::for_all(ranges, [of = &f, rounding, tolerance](const descent::box<2>& part) {
    real bound = real{largest_at_nodes<Cells>(*of, part).size} + rounding;
    for (std::size_t i = 0; i < 2; ++i)
      bound = bound + square((part[i].upper - real{part[i].lower}) / Cells) / 8 *
                          (descent::abs)(second_derivative(*of, part, i));
    return descent::proven_if(bound.upper <= tolerance);
  });
}

}  // namespace between_nodes
