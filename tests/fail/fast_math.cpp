// EXPECT: compile this file without
// FLAGS: -ffast-math
#include <descent/descent.hpp>
