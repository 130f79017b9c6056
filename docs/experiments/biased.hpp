#pragma once

// The question's network with the bias that it lacks: A(w x + b), on both samples of the identity.

#include <descent/descent.hpp>

namespace biased {

using descent::interval;

/// ½ (A(w x + b) − y)²
template <class T>
constexpr auto error_at(const T& w, const T& b, double x, double y) -> T {
  return T{0.5} * square(sigmoid(w * T{x} + b) - T{y});
}

/// The sum over (0, 0) and (1, 1).
template <class T>
constexpr auto error(const T& w, const T& b) -> T {
  return error_at(w, b, 0, 0) + error_at(w, b, 1, 1);
}

struct slopes {
  interval<double> w, b;
};

/// Both partial derivatives at a point, by duals.
constexpr auto gradient(const interval<double>& w, const interval<double>& b) -> slopes {
  using dual = descent::dual<interval<double>>;
  return {error(dual{w, interval{1}}, dual{b}).slope, error(dual{w}, dual{b, interval{1}}).slope};
}

}  // namespace biased
