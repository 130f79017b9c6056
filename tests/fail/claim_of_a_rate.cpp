// EXPECT: a rate of 26 is certified
// EXPECT SINCE g++ 12, clang++ 16: 25[.]9|2[.]59
#include <descent/descent.hpp>
using namespace descent;

constexpr double certified = safe_rate(identity);

#ifdef GOOD
static_assert(certified >= 25.94);
#else
static_assert(certified >= 26, "a rate of 26 is certified");
#endif
