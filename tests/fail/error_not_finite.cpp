// EXPECT: error_must_be_finite.*INF|\(-?[0-9.e+]+ [*] -?[0-9.e+]+\).* is not a constant expression
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double y = 1e100;
#else
constexpr double y = 1e200;
#endif

constexpr sample<double> samples[] = {{1.0, y}};
constexpr double sum = error(neuron{0.5}, samples);
