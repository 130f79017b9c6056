// EXPECT: beta_must_be_at_least_0_and_below_1
// EXPECT: [( ]1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr momentum rule{1.0, 0.5};
#else
constexpr momentum rule{1.0, 1.0};
#endif
