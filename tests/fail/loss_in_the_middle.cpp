// EXPECT: layer_sizes_match
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<2, 3>, layer<3, 1>, squared_error> net;
#else
constexpr network<double, layer<2, 3>, squared_error, layer<3, 1> > net;
#endif
static_assert(net({0, 0}) == 0.5);
