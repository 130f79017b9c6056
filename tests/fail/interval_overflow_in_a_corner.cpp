// EXPECT: sample_must_be_finite
// EXPECT: [+-]Inf|\bINF\)|\binf\b
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{-1.0, 1e100};
#else
constexpr interval x{-1.0, 1e200};
#endif

constexpr sample target{interval{1}, x* x};
