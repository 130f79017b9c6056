// EXPECT: error_must_not_be_negative
// EXPECT: 0\.5|5\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double most = 0.5;
#else
constexpr double most = -0.5;
#endif
constexpr auto reading = rounded<float>::computed_near({1, 2}, most);
static_assert(reading.finite());
