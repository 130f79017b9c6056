// EXPECT: epsilon_must_be_positive_and_finite
// EXPECT: [( ]0\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr adam rule{0.1, 0.9, 0.999, 1e-8};
#else
constexpr adam rule{0.1, 0.9, 0.999, 0.0};
#endif
