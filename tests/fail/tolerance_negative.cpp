// EXPECT: tolerance_must_be_positive
// EXPECT: -1\.0+e-0?2
#include <descent/descent.hpp>
using namespace descent;

constexpr neuron net{0.5};
constexpr auto formula = [](const auto& x) { return 0.5 + 0.125 * x; };

#ifdef GOOD
constexpr double tolerance = 0.01;
#else
constexpr double tolerance = -0.01;
#endif

static_assert(within(net, formula, {-1, 1}, tolerance).proven == 1);
