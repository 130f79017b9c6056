// EXPECT: no match|no matching
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<1, 1>> net;
#ifdef GOOD
constexpr double y = net({0.7});
#else
constexpr double y = net({});
#endif
