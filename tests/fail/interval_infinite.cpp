// EXPECT: weight_must_be_finite
// EXPECT: [+-]Inf|\bINF\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{0.0, 1e308};
#else
constexpr interval x{0.0, __builtin_inf()};
#endif

constexpr neuron net{x};
