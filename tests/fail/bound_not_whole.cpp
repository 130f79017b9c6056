// EXPECT: whole_number
#include <descent/descent.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(at_most_on_unit_interval(-a, 0, 1));
#else
static_assert(at_most_on_unit_interval(-a, -0.5, 1), "-a is at most -1/2");
#endif
