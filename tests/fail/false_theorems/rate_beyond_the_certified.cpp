// EXPECT: static assertion|static_assert
// False: 26 is not certified.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(safe_rate(identity) > 25.9);
#else
static_assert(safe_rate(identity) >= 26);
#endif
