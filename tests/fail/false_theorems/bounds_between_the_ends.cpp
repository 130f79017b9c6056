// EXPECT: its bounds are its values at the ends
// False: at 0 it is 1.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto bounds = bounds_of([](const auto& x) { return 1 - square(x); }, {-1, 1}, 0.001);

#ifdef GOOD
static_assert(bounds.lower <= 0 && bounds.upper >= 1 && bounds.upper < 1.002);
#else
static_assert(bounds.lower <= 0 && bounds.upper < 0.999, "its bounds are its values at the ends");
#endif
