// EXPECT: compile this file without
// FLAGS: -fassociative-math -fno-signed-zeros -fno-trapping-math
// ONLY: g++ 12 on x86_64
#include <descent/descent.hpp>
