// FIRST: C\+\+20 is needed; compile this file with -std=c\+\+20
// EXPECT: fatal error: '?descent: compile this file with -std=c\+\+20
// FLAGS: -std=c++17
#include <descent/core.hpp>
