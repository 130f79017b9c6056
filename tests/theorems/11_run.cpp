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
