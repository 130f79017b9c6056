// EXPECT: ends_must_be_finite_and_not_so_far_apart
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(splitmix64{1}.uniform(-1e306, 1.7e308) < 1.7e308);
#else
static_assert(splitmix64{1}.uniform(-1.7e308, 1.7e308) < 1.7e308);
#endif
