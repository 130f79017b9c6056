// EXPECT: number_must_be_a_double
// False: 2^53 + 1 is no double.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x = 9007199254740991;
#else
constexpr interval x = 9007199254740993;
#endif
