// The doubts again, about real numbers: not what these doubles do, but what the mathematics does. Each claim names its
// strength (docs/proofs.md): 2, for this run; 3, for every weight.

#include <descent/descent.hpp>

#include <cstdio>

using namespace descent;

constexpr sample<double> at_0[] = {{0, 0}}, at_1[] = {{1, 1}};
constexpr polynomial a{0, 1};  // a = A(w x), where da/dz = a - a^2

// "Is the gradient right?"  A dual carries the slope through the error as it is written. (1, at this weight)
static_assert(error(neuron{dual{0.0, 1.0}}, identity).slope == gradient(neuron{0.0}, identity).weight);

// "Why subtract it?"  2E' = -2a(1 - a)^2 is negative for every real w: so a step of any rate goes up the weight and
// down the error. (3)
static_assert(derivative(square(a - 1)) == -2 * a * square(1 - a));

// "How small must the step be?"  Below this rate no step from any weight can raise the real error. (3)
constexpr double safe = safe_rate(identity);
static_assert(safe > 25.94);

// "What does x = 0 teach?"  Nothing: for every weight of double range at once. (3)
constexpr neuron every_weight{interval{-1.7976931348623157e308, 1.7976931348623157e308}};
static_assert(error(every_weight, at_0) == interval{0.125} && gradient(every_weight, at_0).weight == interval{0});

// "Where does a weight in [0, 1] go?"  The slope is below -0.05 on all of it: to the right end. (3)
constexpr auto falling = for_all({0, 1}, [](const auto& w) { return gradient(neuron{w}, at_1).weight < -0.05; });
static_assert(falling.proven == 1);

// "Can a step be too large?"  For the target 3/5, enclosed here, the minimum is at ln 1.5. At rate 16 a step
// brings all weights of [0, 1] nearer to it, by the factor 0.6; at rate 40 the first step from 0 raises the error. (3)
constexpr sample<interval<double>> three_fifths[] = {{1, interval{3} / interval{5}}};
constexpr auto minimum = interval_newton([](const auto& w) { return exp(w) - 1.5; }, {0, 1});
static_assert(minimum.unique && width(minimum.root) < 1e-15);
constexpr auto nearer = for_all({0, 1}, [](const auto& w) {
  const auto factor = 1 - interval{16} * gradient(neuron{dual{w, interval{1}}}, three_fifths).weight.slope;
  return factor <= 0.6 && factor >= -0.6;
});
static_assert(nearer.proven == 1);
constexpr neuron from_0{interval{0}}, after_rate_40 = train(from_0, three_fifths, gradient_descent{40}, 1);
static_assert(error(after_rate_40, three_fifths) > error(from_0, three_fifths));

// "Is this the real sigmoid?"  To one unit in the last place. (2, at these points)
static_assert(is_within_1_ulp(sigmoid(0.3), 0.3) && is_within_1_ulp(sigmoid(-30.0), -30.0));

// "Does the error really fall?"  It does at each of 200 iterations, for the computed weights read as real numbers; (2)
constexpr auto history = trace<200>(neuron{0.5}, identity, gradient_descent{1.0});
constexpr auto certain = certainly_decreasing_steps(history, identity);
static_assert(certain == 200);

// and the trajectory that rounds nowhere is this close to the computed one after 50. (2)
constexpr auto real = enclose_weights(0.5, identity, gradient_descent{1.0}, 50);
static_assert(width(hull(real, history[50].network.weight)) < 1e-13);

int main() {
  std::printf("a rate that is certified for every weight:     %.2f\n", safe);
  std::printf("boxes that cover E' < -0.05 on [0, 1]:         %zu\n", falling.boxes);
  std::printf("iterations whose real error certainly falls:   %zu of 200\n", certain);
  std::printf("the real weight after 50 iterations lies in    [%.17g,\n%*s%.17g]\n", real.lower, 48, "", real.upper);
}
