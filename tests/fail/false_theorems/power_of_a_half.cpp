// EXPECT: no matching function for call to .pow
// False: 4 to the power of 1/2 is 2; the whole part of 1/2 is 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(pow(interval{4}, 2) == 16);
#else
static_assert(pow(interval{4}, 0.5) == 1);
#endif
