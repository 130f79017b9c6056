// EXPECT: no match for .operator<=|invalid operands
// False: -1 is not above 0, and false is 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(0 <= 1 && 1 <= interval{1, 2});
#else
static_assert(0 <= -1 <= interval{1, 2});
#endif
