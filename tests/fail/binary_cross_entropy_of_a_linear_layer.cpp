// EXPECT: binary_cross_entropy a sigmoid one
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
using last = layer<1, 1>;
#else
using last = layer<1, 1, activation::linear>;
#endif
constexpr auto e = error(network<double, last, binary_cross_entropy>{}, identity);
