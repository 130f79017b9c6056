// DOUBT: How small is small?
// PROVED: every rate below 25.94 lowers the sum; 26 is not certified
// STRENGTH: 3
// LINE: safe > 25.94

// |E″| ≤ 0.0771 on all of ℝ for x = y = 1, and the rate that the descent lemma certifies from it (strength 3):
// E(w − μE′) ≤ E(w) − μ (1 − μL/2) E′², smaller for 0 < μ < 2/L.

#include <descent/descent.hpp>

using namespace descent;

constexpr polynomial a{0, 1};
constexpr auto twice_curvature = derivative(derivative(square(a - 1)));
static_assert(at_most_on_unit_interval(twice_curvature, 2 * 771, 10'000), "E″ ≤ 0.0771");
static_assert(at_most_on_unit_interval(-twice_curvature, 2 * 771, 10'000), "E″ ≥ −0.0771");
static_assert(!at_most_on_unit_interval(twice_curvature, 2 * 770, 10'000), "E″ ≤ 0.0770 is not true");

constexpr double safe = safe_rate(identity);
static_assert(safe > 25.94 && safe < 25.9642, "2 / sup|E″| = 25.96415…");
static_assert(!(safe >= 26), "26 is not certified by this argument");

// Targets 0 and 1 are covered by the exact bound, others by intervals; x² L(y) adds up.
constexpr sample<double> all_kinds[] = {{2, 0}, {1, 0.6}, {-0.5, 1}};
constexpr double of_all_kinds = safe_rate(all_kinds);
static_assert(of_all_kinds > 5.11 && of_all_kinds < 5.13, "2 / (4 · 0.07703 + 0.0631 + 0.25 · 0.07703) = 5.12");
constexpr sample<interval<double>> three_fifths[] = {{1, interval{3} / interval{5}}};
constexpr double of_three_fifths = safe_rate(three_fifths);
static_assert(of_three_fifths > 31.5 && of_three_fifths < 31.6842, "the real 3/5: 2 / sup|E″| = 31.68414…");

// It is a value to train with, below it.
static_assert(decreasing_steps(trace<50>(neuron{0.5}, identity, gradient_descent{0.99 * safe})) == 50);
static_assert(decreasing_steps(trace<10>(neuron{3.0}, all_kinds, gradient_descent{0.99 * of_all_kinds})) == 10);
