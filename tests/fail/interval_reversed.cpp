// EXPECT: lower_must_not_exceed_upper
// EXPECT: 1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{0.0, 1.0};
#else
constexpr interval x{1.0, 0.0};
#endif
