// DOUBT: Does it really fall, or only in floating point?
// PROVED: 1,000 iterations, the computed weights, read as reals
// STRENGTH: 2
// LINE: certain == 1000

// The question's run, w₀ = ½ and rate 1: the 1,000 computed weights, read as exact reals, have a strictly falling real
// error (strength 2); and the real trajectory itself, which rounds nowhere, is enclosed for 100 iterations.

#include <descent/descent.hpp>

using namespace descent;

constexpr auto history = trace<1000>(neuron{0.5}, identity, gradient_descent{1.0});
constexpr auto certain = certainly_decreasing_steps(history, identity);
static_assert(certain == 1000, "the real error falls at every iteration");

/// How many of 100 iterations lead to a real weight that is enclosed within a distance of the computed one.
constexpr auto real_weights_within(double distance) -> int {
  interval<double> real = 0.5;
  for (std::size_t i = 1; i <= 100; ++i) {
    real = enclose_weights(real, identity, gradient_descent{1.0}, 1);
    if (!(width(hull(real, history[i].network.weight)) < distance)) return static_cast<int>(i) - 1;
  }
  return 100;
}
constexpr int near = real_weights_within(1e-13);
static_assert(near == 100, "no computed weight is further than that from the real one");
static_assert(real_weights_within(1e-16) < 3, "as near as 1e-16 it is not");
