// EXPECT: weight_must_be_finite
// EXPECT: -Inf|-inf|-INF|-\(\+?[iI]nf
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval divisor{1.0, 2.0};
#else
constexpr interval divisor{-1.0, 2.0};
#endif

constexpr neuron net{interval{1} / divisor};
