// The claims about the question's network that need nothing but a compiler: if this file compiles, they hold.
//   g++ -std=c++20 -Iinclude -fsyntax-only tests/compile_only.cpp

#include <descent/descent.hpp>

using namespace descent;

// The whole lesson.
constexpr auto history = trace<1000>(neuron{0.5}, identity, gradient_descent{1.0});
static_assert(decreasing_steps(history) == 1000, "the error falls at every iteration");
static_assert(history.front().network == neuron{0.5} && history.front().error == error(neuron{0.5}, identity));
static_assert(history.back().error == error(history.back().network, identity));
static_assert(history.back().network.weight > 3.732670980558 && history.back().network.weight < 3.732670980559);
static_assert(train(neuron{0.5}, identity, gradient_descent{1.0}, 1000) == history.back().network);
static_assert(decreasing_steps(trace<1000>(neuron{0.5f}, identity, gradient_descent{1.0f})) == 1000, "in float too");

// The activation: its value at 0, its ends, its symmetry, and NaN.
static_assert(sigmoid(0.0) == 0.5 && sigmoid(-0.0) == 0.5 && sigmoid(0.0f) == 0.5f && sigmoid(0) == 0.5);
static_assert(sigmoid(-__builtin_inf()) == 0 && sigmoid(__builtin_inf()) == 1);
static_assert(sigmoid(-__builtin_inff()) == 0 && sigmoid(__builtin_inff()) == 1);
static_assert(__builtin_isnan(sigmoid(__builtin_nan(""))));
static_assert(__builtin_isnan(sigmoid(__builtin_nanf(""))));
static_assert(sigmoid(-745.0) > 0 && sigmoid(-746.0) == 0 && sigmoid(36.0) < 1 && sigmoid(38.0) == 1);
static_assert(math::exp(1.0) == 2.718281828459045 && math::exp(0.0) == 1 && math::exp(-__builtin_inf()) == 0);
static_assert(__builtin_isnan(math::exp(__builtin_nan(""))));
static_assert(math::exp(710.0) == __builtin_inf() && math::exp(709.0) < __builtin_inf());

// The gradient, where it can be worked out on paper: at w = 0 every output is 1/2.
static_assert(error(neuron{0.0}, identity) == 0.25 && gradient(neuron{0.0}, identity).weight == -0.125);

// The rules, likewise.
static_assert(train(neuron{0.0}, identity, gradient_descent{8.0}, 1) == neuron{1.0});
static_assert(train(neuron{0.0}, identity, sign_descent{0.25}, 1) == neuron{0.25});
static_assert(train(neuron{0.0}, identity, projected{gradient_descent{8.0}, -1.0, 0.75}, 1) == neuron{0.75});

// What does not move stays, and shows.
static_assert(train(neuron{0.5}, identity, gradient_descent{1e-300}, 100) == neuron{0.5});
static_assert(decreasing_steps(trace<100>(neuron{0.5}, identity, gradient_descent{1e-300})) == 0);

// A claim about every number of a range, and how far one gets that is false at its end.
static_assert(for_all({-1, 1}, [](const auto& x) { return sigmoid(x) < 0.75; }).proven == 1);
static_assert(for_all({-1, 0}, [](const auto& x) { return x < 0; }).proven < 1);
