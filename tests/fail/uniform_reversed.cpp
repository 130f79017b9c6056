// EXPECT: lower_must_not_exceed_upper
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(splitmix64{1}.uniform(1, 2) < 2);
#else
static_assert(splitmix64{1}.uniform(2, 1) < 2);
#endif
