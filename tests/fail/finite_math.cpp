// EXPECT: compile this file without
// FLAGS: -ffinite-math-only
#include <descent/descent.hpp>
