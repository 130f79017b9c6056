// EXPECT: static assertion|static_assert
// False: the sigmoid of 0 is 1/2.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(is_within_1_ulp(0.5, 0.0));
#else
static_assert(is_within_1_ulp(0.5 + 0x1p-52, 0.0));
#endif
