// EXPECT: scale_the_inputs_or_lower_the_rate
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 0.01;
#else
constexpr double rate = 1e4;
#endif
using thermometer = network<double, layer<1, 2, activation::tanh>, layer<2, 1, activation::linear>>;
constexpr sample<double> readings[] = {{310, 2.5}, {1190, 20}, {2210, 41}};
constexpr auto net = train(glorot_uniform<thermometer>(1), readings, gradient_descent{rate}, 60, sequential{2});
