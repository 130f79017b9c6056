// EXPECT: x87 rounds twice
// FLAGS: -mfpmath=both
// ONLY: g++ 11 on x86_64
#include <descent/core.hpp>
