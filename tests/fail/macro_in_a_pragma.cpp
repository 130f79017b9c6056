// EXPECT: undefine it before this header
// ONLY: g++ 99, clang++ 14
// FLAGS: -Dcontract(...)=
#include <descent/descent.hpp>
