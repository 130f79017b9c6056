// EXPECT: intersection_must_not_be_empty
// EXPECT: 3\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval other{2.0, 4.0};
#else
constexpr interval other{3.0, 4.0};
#endif

constexpr auto both = intersection(interval{1.0, 2.0}, other);
