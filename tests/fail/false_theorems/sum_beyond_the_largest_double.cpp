// EXPECT: x \+ x is at most the largest double
// False: 2^1024 is a number too.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 0x1.fffffffffffffp1023}, [](const auto& x) { return x + x >= 0; }).proven == 1);
#else
static_assert(
    for_all({0, 0x1.fffffffffffffp1023}, [](const auto& x) { return x + x <= 0x1.fffffffffffffp1023; }).proven == 1,
    "x + x is at most the largest double");
#endif
