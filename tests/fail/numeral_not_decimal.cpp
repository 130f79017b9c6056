// EXPECT: numeral_must_be_decimal
// EXPECT: 1\.0
#include <descent/number/decimal.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto x = 8_real;
#else
constexpr auto x = 0x8_real;
#endif
