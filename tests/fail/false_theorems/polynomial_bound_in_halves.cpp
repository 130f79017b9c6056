// EXPECT: whole_number
// False: -a is 0 at 0.
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(at_most_on_unit_interval(-a, 0, 1));
#else
static_assert(at_most_on_unit_interval(-a, -0.5, 1));
#endif
