// EXPECT: every code is within a half
// EXPECT SINCE g++ 12, clang++ 16: 5\.0+\d*e-1|0\.5
#include <descent/descent.hpp>
using namespace descent;

constexpr auto worst = worst_of<0, 2048>([](int code) { return code * 0x1p-12; });

#ifdef GOOD
static_assert(worst.error < 0.51 && worst.at == 2048);
#else
static_assert(worst.error < 0.5, "every code is within a half");
#endif
