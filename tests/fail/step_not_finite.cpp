// EXPECT: scale_the_inputs_or_lower_the_rate
// EXPECT: step_must_stay_finite.*-INF|\(-?[0-9.e+]+ [*] -?[0-9.e+]+\).* is not a constant expression
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 1e300;
#else
constexpr double rate = 1e308;
#endif

constexpr sample<double> samples[] = {{10.0, -10.0}};
constexpr auto net = train(neuron{0.0}, samples, gradient_descent{rate}, 1);
