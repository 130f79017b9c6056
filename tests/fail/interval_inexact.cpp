// EXPECT: number_must_be_a_double
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{4503599627370497};
#else
constexpr interval x{9007199254740993};
#endif
