// EXPECT: rounded to nearest
// FLAGS: -frounding-math
// ONLY: g++ 12 on x86_64
#include <descent/core.hpp>
