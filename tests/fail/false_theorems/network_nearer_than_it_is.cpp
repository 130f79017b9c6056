// EXPECT: the network is as near as that
// False: at the ends it is 0.0011 away from the tangent.
#include <descent/descent.hpp>
using namespace descent;

constexpr neuron net{0.5};
constexpr auto tangent = [](const auto& x) { return 0.5 + 0.125 * x; };

#ifdef GOOD
static_assert(within(net, tangent, {-0.75, 0.75}, 0.0011).proven == 1);
#else
static_assert(within(net, tangent, {-0.75, 0.75}, 0.001).proven == 1, "the network is as near as that");
#endif
