// EXPECT: range_must_be_inside_the_known_one
// EXPECT: 120
#include <descent/descent.hpp>
using namespace descent;

constexpr sample<double> readings[] = {{0.0, 0.0}, {50.0, 0.5}, {100.0, 1.0}};

#ifdef GOOD
constexpr box ranges = ranges_inside(ranges_of(readings), box{interval{0, 100}});
#else
constexpr box ranges = ranges_inside(ranges_of(readings), box{interval{0, 120}});
#endif
