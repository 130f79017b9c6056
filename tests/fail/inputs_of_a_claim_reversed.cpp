// EXPECT: lower_must_not_exceed_upper
#include <descent/descent.hpp>
using namespace descent;

constexpr neuron net{0.5};
constexpr auto formula = [](const auto& x) { return 0.5 + 0.125 * x; };

#ifdef GOOD
static_assert(within(net, formula, {-1, 1}, 0.01).proven == 1);
#else
static_assert(within(net, formula, {1, -1}, 0.01).proven == 1);
#endif
