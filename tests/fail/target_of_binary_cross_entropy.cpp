// EXPECT: target_must_be_from_0_to_1
// EXPECT: [( ]1\.5
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> samples[] = {{0, 0}, {1, 1}};
#else
constexpr sample<double> samples[] = {{0, 0}, {1, 1.5}};
#endif
constexpr network<double, layer<1, 1>, binary_cross_entropy> net;
constexpr auto slope = gradient(net, samples);
