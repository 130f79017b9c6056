// EXPECT: no matching function for call to .pow
// False: 2 to the power of 2^32 is not 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(pow(interval{2}, 32) == 4294967296);
#else
static_assert(pow(interval{2}, 4294967296) == 1);
#endif
