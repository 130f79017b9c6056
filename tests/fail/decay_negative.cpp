// EXPECT: decay_must_be_at_least_0_and_finite
// EXPECT: [( ]-1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr weight_decay rule{adam{0.1}, 0.0};
#else
constexpr weight_decay rule{adam{0.1}, -1.0};
#endif
