// EXPECT: static assertion|static_assert
// False: the double 0.1 is not 1/10.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(encloses(10 * 0.1_real, 1.0));
#else
static_assert(10 * interval{0.1} == 1);
#endif
