// DOUBT: Can a step be too large?
// PROVED: target 3/5: rate 16 converges from all of [0, 1]; rate 40 raises E from w = 0, and the minimum repels
// STRENGTH: 3
// LINE: the real error rises

// For the target 3/5 there is one minimiser, ln 1.5. At rate 16 every start in [0, 1] converges to it; at rate 40 the
// error rises from w = 0 (strength 3). The target is the real 3/5, enclosed, not the double next to it.

#include <descent/descent.hpp>

using namespace descent;

constexpr interval<double> three_fifths = interval{3} / interval{5};
constexpr sample<interval<double>> samples[] = {{1, three_fifths}};

// E′ = (a − 3/5) a (1 − a) is 0 where A(w) = 3/5 and nowhere else, and A rises: one stationary point, a minimum. That
// is 1 + e⁻ʷ = 5/3, or 2eʷ = 3.
constexpr auto minimum = interval_newton([](const auto& w) { return exp(w) + exp(w) - 3.0; }, {0, 1});
static_assert(minimum.unique, "one root in [0, 1]");
static_assert(width(minimum.root) <= 4 * 0x1p-54, "enclosed within 4 ulp");
static_assert(minimum.root.lower <= 0.40546510810816438 && minimum.root.upper >= 0.40546510810816438, "ln 1.5");
static_assert(!disjoint(sigmoid(minimum.root), three_fifths));

/// 1 − μE″(w), the derivative of a step.
constexpr auto step_slope(double rate, const interval<double>& w) -> interval<double> {
  return interval{1} - interval{rate} * gradient(neuron{dual{w, interval{1}}}, samples).weight.slope;
}

// At rate 16 a step brings any two weights of [0, 1] together by the factor 0.6, and it does not leave [0, 1]:
// |wₙ − ln 1.5| ≤ 0.6ⁿ.
constexpr auto together = for_all({0, 1}, [](const auto& w) {
  const auto slope = step_slope(16, w);
  return slope <= 0.6 && slope >= -0.6;
});
constexpr auto inside = for_all({0, 1}, [](const auto& w) {
  const auto next = w - interval{16} * gradient(neuron{w}, samples).weight;
  return next >= 0 && next <= 1;
});
static_assert(together.proven == 1 && inside.proven == 1);
static_assert(for_all({0, 1}, [](const auto& w) { return step_slope(16, w) <= 0.5; }).proven < 1, "by 0.5 it does not");

// At rate 40 the first step from 0 goes too far.
constexpr auto error_after(double rate) -> interval<double> {
  return error(neuron{interval{0} - interval{rate} * gradient(neuron{interval{0}}, samples).weight}, samples);
}
static_assert(error_after(40) > error(neuron{interval{0}}, samples), "the real error rises");
static_assert(!(error_after(40) < error(neuron{interval{0}}, samples)));
static_assert(step_slope(40, minimum.root) < -1, "and the minimum repels: a step from near it ends further away");
static_assert(error_after(16) < error(neuron{interval{0}}, samples), "and at rate 16 it falls");

// A fall that is not certain does not count: near the minimum of the target 0.6 the computed errors fall 128 times, the
// last of them by less than the enclosures of the real errors can tell.
constexpr sample<double> wants_0_6[] = {{1, 0.6}};
constexpr auto to_the_end = trace<130>(neuron{0}, wants_0_6, gradient_descent{4});
constexpr auto certain_to_the_end = certainly_decreasing_steps(to_the_end, wants_0_6);
static_assert(decreasing_steps(to_the_end) == 128 && certain_to_the_end > 120 && certain_to_the_end < 127);
