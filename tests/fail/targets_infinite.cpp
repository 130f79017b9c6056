// EXPECT: sample_must_be_finite
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double y = 1;
#else
constexpr double y = __builtin_inf();
#endif
constexpr sample<double, 2, 2> samples[] = {{{0, 1}, {1, y}}};
