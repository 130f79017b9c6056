// EXPECT: lower_must_not_exceed_upper
// As integers, 0u is not above -1.
#include <descent/descent.hpp>

#ifdef GOOD
constexpr double x = descent::clamp(0.5, -1, 1u);
#else
constexpr double x = descent::clamp(0.5, 0u, -1);
#endif
