// EXPECT: rate_must_be_positive_and_finite
// EXPECT: [( ]0\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr nesterov rule{0.1, 0.9};
#else
constexpr nesterov rule{0.0, 0.9};
#endif
