// DOUBT: May a step help one sample and hurt another?
// PROVED: at one point: it does, and the sum falls
// STRENGTH: 3
// LINE: the other hurt

// One step, two samples (strength 3 for this start): from w = 0, b = 2 a step of rate 1 helps the sample (0, 0), hurts
// the sample (1, 1), and lowers the sum.

#include <descent/descent.hpp>

using namespace descent;

constexpr network<interval<double>, layer<1, 1>> start{bias_first, {2, 0}};  // A(w x + b), with the parameters b, w
constexpr auto next = train(start, identity, gradient_descent{1.0}, 1);
constexpr sample<double> at_0[] = {identity[0]}, at_1[] = {identity[1]};

static_assert(error(next, at_0) < error(start, at_0), "one is helped,");
static_assert(error(next, at_1) > error(start, at_1), "the other hurt,");
static_assert(error(next, identity) < error(start, identity), "and the sum is smaller");

static_assert(!(error(next, at_1) < error(start, at_1)));
