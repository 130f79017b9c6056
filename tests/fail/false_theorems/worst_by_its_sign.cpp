// EXPECT: no code is off by 2
// False: at 0 the error is -2, which is less than 1 and yet larger.
#include <descent/descent.hpp>
using namespace descent;

constexpr auto worst = worst_of<0, 3>([](int code) { return code - 2.0; });

#ifdef GOOD
static_assert(worst.error == 2 && worst.at == 0);
#else
static_assert(worst.error < 2, "no code is off by 2");
#endif
