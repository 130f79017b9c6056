// EXPECT: no match for .operator<=|invalid operands
// False: 0 <= 2 is true, and 2 is not at most 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(0 <= interval{2} && interval{2} <= 3);
#else
static_assert(0 <= interval{2} <= 1);
#endif
