// EXPECT: slope_must_be_finite.*INF|\(-?[0-9.e+]+ [*] -?[0-9.e+]+\).* is not a constant expression
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double y = 1e100;
#else
constexpr double y = 1e308;
#endif

constexpr sample<double> samples[] = {{1000.0, y}};
constexpr auto slope = gradient(neuron{0.0}, samples);
