// EXPECT: denominator_must_be_positive
// EXPECT: -1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr long long denominator = 1;
#else
constexpr long long denominator = -1;
#endif

constexpr verdict bounded = at_most_on_unit_interval(polynomial{0, 1}, 1, denominator);
