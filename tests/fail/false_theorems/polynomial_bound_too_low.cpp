// EXPECT: static assertion|static_assert
// False: a (1 - a) is 1/4 at 1/2.
#include <descent/theorem.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(never_above(a * (1 - a), 1, 4));
#else
static_assert(never_above(a * (1 - a), 249, 1000));
#endif
