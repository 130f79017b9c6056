// FIRST: use g\+\+ 11 or clang 14, or a later one
// EXPECT: fatal error: '?descent: use g\+\+ 11 or clang 14
// FLAGS: -U__clang__ -U__GNUC__ -D__GNUC__=10
#include <descent/core.hpp>
