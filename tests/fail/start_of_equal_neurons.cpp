// EXPECT: hidden_neurons_must_differ_so_start_with_glorot_uniform
#include <descent/descent.hpp>
using namespace descent;

using small = network<double, layer<1, 2>, layer<2, 1>>;
#ifdef GOOD
constexpr small start = glorot_uniform<small>(1);
#else
constexpr small start;
#endif
constexpr auto net = train(start, identity, gradient_descent{0.5}, 1);
