// EXPECT: compile this file with -msse2 -mfpmath=sse
// FLAGS: -mfpmath=387
// ONLY: g++ 11 on x86_64
#include <descent/descent.hpp>
