// EXPECT: static.assert.* failed
#include <descent/descent.hpp>
using namespace descent;

using small = network<double, layer<2, 2>, layer<2, 1>>;
constexpr auto one = glorot_uniform<small>(1), two = glorot_uniform<small>(2);
#ifdef GOOD
static_assert(one == one && !(one == two));
#else
static_assert(one == one && one == two);
#endif
