// FIRST: use g\+\+ 11 or clang 14, or a later one
// EXPECT: fatal error: '?descent: use g\+\+ 11 or clang 14
// FLAGS: -U__GNUC__ -U__clang__
#include <descent/core.hpp>
