// EXPECT: whole_number
#include <descent/theorem.hpp>
using namespace descent;

constexpr polynomial a{0, 1};

#ifdef GOOD
static_assert(never_above(-a, 0, 1));
#else
static_assert(never_above(-a, -0.5, 1), "-a is at most -1/2");
#endif
