// EXPECT: a_number_for_each_input
#include <descent/descent.hpp>
using namespace descent;

constexpr network<double, layer<2, 1>> net;
#ifdef GOOD
constexpr double y = net({0.7, 0});
#else
constexpr double y = net({0.7});
#endif
