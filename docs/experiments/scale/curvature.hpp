#pragma once

// A theorem in parts: how curved the error of the network with a bias is, for all weights w and b from -8 to 8. No
// curvature is above 2 / 8, so a full-batch step of a rate up to 8 that stays there lowers the error.

#include <descent/descent.hpp>

namespace curvature {

using namespace descent;
using real = interval<double>;
using twice = dual<dual<real>>;

constexpr box region{interval{-8, 8}, interval{-8, 8}};  // b, w
constexpr real c = 2_real / 8_real;

/// The derivative of the error along u and then along v, directions in (b, w).
constexpr auto second_slope(const box<2>& at, const real (&u)[2], const real (&v)[2]) -> real {
  const auto along = [](const real& x, const real& first, const real& then) {
    return twice{dual{x, first}, dual{then, real{0}}};
  };
  const network<twice, layer<1, 1>> net{bias_first, {along(at[0], u[0], v[0]), along(at[1], u[1], v[1])}};
  return error(net, identity).slope.slope;
}

/// c I - H is positive definite, H being the matrix of second derivatives: both of its leading minors are positive.
constexpr auto claim = [](const box<2>& at) {
  constexpr real b[2] = {real{1}, real{0}}, w[2] = {real{0}, real{1}};
  const real ww = second_slope(at, w, w), bb = second_slope(at, b, b), wb = second_slope(at, w, b);
  return c - ww > 0 && (c - ww) * (c - bb) - square(wb) > 0;
};

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<2> {
  return proof_of_part<region, Part, Parts>(claim);
}

}  // namespace curvature
