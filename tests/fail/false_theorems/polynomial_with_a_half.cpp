// EXPECT: whole_number
// False: 1/2 is no whole coefficient, and not 0.
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(2 * a - 1 != 2 * a);
#else
static_assert(a - 0.5 == a);
#endif
