// EXPECT: compile this file without
// FLAGS: -DPRAGMA
// ONLY: g++ 11 on x86_64
#ifdef PRAGMA
#pragma GCC optimize("finite-math-only")
#endif
#include <descent/descent.hpp>
