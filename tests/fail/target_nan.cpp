// EXPECT: sample_must_be_finite
// EXPECT: QNaN|\bnan\)
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double y = 1.0;
#else
constexpr double y = __builtin_nan("");
#endif

constexpr sample<double> samples[] = {{1.0, y}};
