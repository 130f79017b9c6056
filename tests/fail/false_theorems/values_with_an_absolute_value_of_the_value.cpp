// EXPECT: no match|invalid operands
// False: x − |x| ≥ −1 on [−1, 1]; at −1 it is −2. The absolute value has lost its slope.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(mean_value_form([](const auto& x) { return x - abs(x); }, {-1, 1}) >= -2);
#else
static_assert(mean_value_form([](const auto& x) { return x - abs(x.value); }, {-1, 1}) >= -1);
#endif
