// EXPECT: static assertion|static_assert
// False: the float 0.1 is not 1/10.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(interval{0.1f} != 0.1);
#else
static_assert(10 * interval{0.1f} == 1);
#endif
