// EXPECT: number_of_values_must_match
// EXPECT: [( ]2\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr network<double, layer<2, 1>> net{bias_first, {0.5, 1, 2}};
#else
constexpr network<double, layer<2, 1>> net{bias_first, {0.5, 1}};
#endif
