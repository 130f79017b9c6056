// DOUBT: Does −∇f point to the steepest way down?
// PROVED: at two points: every direction 2.6° or more from it is less steep
// STRENGTH: 3
// LINE: within_2_6_degrees).proven == 1

// −∇f is the steepest way down (strength 3): at two points of the network with a bias, the slope along every direction
// that is more than an angle from −∇f is larger than along it. docs/proofs.md has the proof for every f, by Lagrange's
// identity.

#include <descent/descent.hpp>

using namespace descent;

template <number T>
using biased = network<T, layer<1, 1>>;  // A(w x + b), with the parameters b, w

/// Every direction: v = ± (1 − t², 2t) / (1 + t²), t ∈ [−1, 1], where +1 and −1 are the sides.
template <number T>
struct direction {
  T w, b;
};
template <number T>
constexpr auto direction_at(const T& t, double side) -> direction<T> {
  const T length = T{1} + square(t);
  return {T{side} * (T{1} - square(t)) / length, T{side} * (t + t) / length};
}

/// v·g > −|g|, or v is within the angle: v·g < −cos(angle) |g|. Both are compared by their squares.
constexpr auto steepest(double w, double b, double side, interval<double> squared_cosine) -> coverage<1> {
  const auto g = gradient(biased<interval<double>>{bias_first, {b, w}}, identity);
  const auto length = square(g.parameter[0]) + square(g.parameter[1]);
  return for_all({-1, 1}, [=](const interval<double>& t) {
    const auto along = mean_value_form(
        [&](const auto& s) {
          const auto v = direction_at(s, side);
          return v.b * dual{g.parameter[0]} + v.w * dual{g.parameter[1]};
        },
        t);
    return along >= 0 || square(along) < length || (along < 0 && square(along) > squared_cosine * length);
  });
}
constexpr interval<double> within_2_6_degrees = 0.998;  // cos² 2.56°
static_assert(steepest(0.5, 0.2, 1, within_2_6_degrees).proven == 1);
static_assert(steepest(0.5, 0.2, -1, within_2_6_degrees).proven == 1);
static_assert(steepest(-1, 0.75, 1, within_2_6_degrees).proven == 1);
static_assert(steepest(-1, 0.75, -1, within_2_6_degrees).proven == 1);

// Without the angle it is undecided, at −∇f itself, where the two are equal.
static_assert(steepest(0.5, 0.2, 1, 1.0).proven < 1);

// The slope along v is Σ vᵢ ∂f/∂xᵢ: a dual that moves along v, and the two partial slopes, enclose the same number for
// every direction, in boxes narrow enough to tell. (That they are equal is the linearity of a dual's slopes.)
constexpr auto agrees(double w, double b, double side) -> coverage<1> {
  const auto g = gradient(biased<interval<double>>{bias_first, {b, w}}, identity);
  return for_all({-1, 1}, [=](const interval<double>& t) {
    const auto v = direction_at(t, side);
    const biased<dual<interval<double>>> moving{bias_first, {dual{interval{b}, v.b}, dual{interval{w}, v.w}}};
    const auto along = (moving.error(identity[0]) + moving.error(identity[1])).slope;
    const auto sum = v.b * g.parameter[0] + v.w * g.parameter[1];
    return proven_if(!disjoint(along, sum) && width(hull(along, sum)) < 0.02);
  });
}
constexpr auto one_side = agrees(0.5, 0.2, 1), other_side = agrees(0.5, 0.2, -1);
static_assert(one_side.proven == 1 && other_side.proven == 1);
