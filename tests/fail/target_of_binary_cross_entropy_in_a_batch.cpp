// EXPECT: target_must_be_from_0_to_1
// EXPECT: [( ]-0\.5|[( ]-5\.0+e-0?1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double last = 0.5;
#else
constexpr double last = -0.5;
#endif
constexpr sample<double> samples[] = {{0, 0}, {1, 1}, {2, 0}, {3, 1}, {4, 0}, {5, 1}, {6, 0}, {7, 1}, {8, last}};
constexpr network<double, layer<1, 1>, binary_cross_entropy> net;
constexpr auto next = train(net, samples, gradient_descent{0.5}, 1);
