// EXPECT: fast math
// FLAGS: -fno-signed-zeros
// ONLY: g++ 12 on x86_64
#include <descent/core.hpp>
