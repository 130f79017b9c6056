// DOUBT: Why does (0, 0) always give ½?
// PROVED: at x = 0 E is ⅛ and the slope 0, for every weight of double range
// STRENGTH: 3
// LINE: == interval{0.125}

// At x = 0 the error is exactly 1/8 and the slope exactly 0, for all weights of double range (strength 3; beyond it w 0
// = 0 just the same): so for no weight is the network the identity.

#include <descent/descent.hpp>

using namespace descent;

constexpr sample<double> at_0[] = {{0, 0}};
constexpr interval every_finite{-0x1.fffffffffffffp1023, 0x1.fffffffffffffp1023};

static_assert(error(neuron{every_finite}, at_0) == interval{0.125});
static_assert(gradient(neuron{every_finite}, at_0).weight == interval{0.0});
static_assert(neuron{every_finite}(0.0) == interval{0.5}, "T̂(0) = ½, and T(0) = 0");

static_assert(error(neuron{every_finite}, at_0) != interval{0.125 + 0x1p-52});
static_assert(gradient(neuron{every_finite}, at_0).weight != interval{0x1p-1074});
