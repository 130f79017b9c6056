// DOUBT: Where does a weight in [0, 1] go?
// PROVED: to 1, exactly, from every start, in 12 steps of rate 1
// STRENGTH: 3
// LINE: 12 steps of rate 1

// On [0, 1] the unique minimiser is w = 1, and projected descent reaches it exactly from every start (strength 3).

#include <descent/descent.hpp>

using namespace descent;

// E′ < 0 on [0, 1]: E falls all the way to its right end.
static_assert(for_all({0, 1}, [](const auto& w) { return gradient(neuron{w}, identity).weight < 0; }).proven == 1);
static_assert(for_all({0, 1}, [](const auto& w) { return gradient(neuron{w}, identity).weight < -0.06; }).proven < 1);

// Steps keep the order of weights while μL ≤ 1, so no start in [0, 1] comes later to 1 than the start 0; and up to 1
// the projection changes nothing. At 1 the slope is negative, so there it stays. From 0 the real weight has passed 1
// after so many steps:
constexpr auto by_1 = enclose_weights(0.0, identity, gradient_descent{1.0}, 12);
constexpr auto by_half = enclose_weights(0.0, identity, gradient_descent{0.5}, 24);
constexpr auto by_tenth = enclose_weights(0.0, identity, gradient_descent{0.1}, 120);
static_assert(by_1.lower >= 1, "12 steps of rate 1");
static_assert(by_half.lower >= 1, "24 of rate 0.5");
static_assert(by_tenth.lower >= 1, "120 of rate 0.1");
static_assert(enclose_weights(0.0, identity, gradient_descent{1.0}, 11).upper < 1, "11 steps of rate 1 are not enough");

// What the program does is the same.
static_assert(train(neuron{0.0}, identity, projected{gradient_descent{1.0}, 0.0, 1.0}, 12).weight == 1);

// A weight that stays is no fall, and the count of certain ones says so.
constexpr auto bounded = trace<20>(neuron{0.5}, identity, projected{gradient_descent{1.0}, 0.0, 1.0});
static_assert(certainly_decreasing_steps(bounded, identity) == 8);
