// The question's run, w₀ = ½ and rate 1: the 1,000 computed weights, read as exact reals, have a strictly falling real
// error (strength 2); and the real trajectory itself, which rounds nowhere, is enclosed for 100 iterations.

#include <descent/theorem.hpp>

using namespace descent;

constexpr auto lesson = trace<1000>(neuron{0.5}, identity, gradient_descent{1.0});
constexpr auto certain = certainly_decreasing_steps(lesson, identity);
static_assert(certain == 1000, "the real error falls at every iteration");

constexpr auto real = real_weights(0.5, identity, gradient_descent{1.0}, 100);
static_assert(width(real) < 1e-13);
static_assert(width(hull(real, lesson[100].network.weight)) < 1e-13,
              "no computed weight is further than this from the real one");

// A fall that is not certain does not count: near the minimum of the target 0.6 the computed errors fall 128 times, the
// last of them by less than the enclosures of the real errors can tell.
constexpr sample<double> wants_0_6[] = {{1, 0.6}};
constexpr auto to_the_end = trace<130>(neuron{0}, wants_0_6, gradient_descent{4});
constexpr auto certain_to_the_end = certainly_decreasing_steps(to_the_end, wants_0_6);
static_assert(decreasing_steps(to_the_end) == 128 && certain_to_the_end > 120 && certain_to_the_end < 127);
