// EXPECT: fast math
// FLAGS: -freciprocal-math
// ONLY: g++ 12 on x86_64
#include <descent/core.hpp>
