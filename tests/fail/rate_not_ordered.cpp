// EXPECT: rate_must_keep_the_order_of_weights
// EXPECT: 20\.0|2\.0+e\+0?1
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double rate = 12;
#else
constexpr double rate = 20;
#endif

constexpr auto weights = enclose_weights(0.5, identity, gradient_descent{rate}, 1);
