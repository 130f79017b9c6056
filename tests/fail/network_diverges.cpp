// EXPECT: scale_the_inputs_or_lower_the_rate
// EXPECT: step_must_stay_finite|e.200.. is not a constant expression
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 0.1;
#else
constexpr double rate = 1e200;
#endif
constexpr sample<double> samples[] = {{1, 2}};
constexpr network<double, layer<1, 1, activation::linear>> start{bias_first, {0.0, 1.0}};
constexpr auto net = train(start, samples, gradient_descent{rate}, 4);
