// EXPECT: input_must_be_one_of_the_box
// EXPECT: 2
#include <descent/descent.hpp>
using namespace descent;

constexpr box ranges{interval{0, 1}, interval{0, 1}};
constexpr auto f = [](const auto& x) { return x[0] * x[1]; };

#ifdef GOOD
static_assert(rises(f, ranges, 1).proven == 1);
#else
static_assert(rises(f, ranges, 2).proven == 1);
#endif
