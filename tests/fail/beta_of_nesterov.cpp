// EXPECT: beta_must_be_at_least_0_and_below_1
// EXPECT: [( ]1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr nesterov rule{0.1, 0.9};
#else
constexpr nesterov rule{0.1, 1.0};
#endif
