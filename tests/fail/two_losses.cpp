// EXPECT: layer_sizes_match
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<2, 1>, squared_error> net;
#else
constexpr network<double, layer<2, 1>, squared_error, squared_error> net;
#endif
static_assert(net({0, 0}) == 0.5);
