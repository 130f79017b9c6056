// EXPECT: number_of_values_must_match
// EXPECT: [( ]2\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double, 3, 1> samples[] = {{{0, 1, 2}, {1}}};
#else
constexpr sample<double, 3, 1> samples[] = {{{0, 1}, {1}}};
#endif
