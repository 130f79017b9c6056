// EXPECT: rate_must_be_positive_and_finite
// EXPECT: -1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr momentum rule{1.0, 0.5};
#else
constexpr momentum rule{-1.0, 0.5};
#endif
