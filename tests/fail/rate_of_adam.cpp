// EXPECT: rate_must_be_positive_and_finite
// EXPECT: [( ]0\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr adam rule{0.1};
#else
constexpr adam rule{0.0};
#endif
