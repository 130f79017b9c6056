// EXPECT: beta_must_be_at_least_0_and_below_1
// EXPECT: -?[nN]a[nN]
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr adam rule{0.1, 0.9, 0.999};
#else
constexpr adam rule{0.1, 0.9, __builtin_nan("")};
#endif
