// EXPECT: number_of_values_must_match
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr sample<double> one{{1}, {0}};
#else
constexpr sample<double> one{{}, {0}};
#endif
