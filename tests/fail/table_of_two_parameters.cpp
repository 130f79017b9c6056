// EXPECT: parameters == 1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr neuron start{0.5};
#else
constexpr network<double, layer<1, 1> > start{bias_first, {0.0, 0.5}};
#endif
constexpr auto history = trace<2>(start, identity, gradient_descent{1.0});
void show() { print_table(history, identity); }
