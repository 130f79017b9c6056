// EXPECT: static assertion|static_assert
// False: a (1 - a) is 1/4 at 1/2.
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(at_most_on_unit_interval(a * (1 - a), 1, 4));
#else
static_assert(at_most_on_unit_interval(a * (1 - a), 249, 1000));
#endif
