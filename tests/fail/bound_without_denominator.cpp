// EXPECT: denominator_must_be_positive
// EXPECT: -1\.0
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
constexpr long long denominator = 1;
#else
constexpr long long denominator = -1;
#endif

constexpr verdict bounded = never_above(polynomial{0, 1}, 1, denominator);
