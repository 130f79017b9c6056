// EXPECT: overflow|outside the range
#include <descent/descent.hpp>
using namespace descent;

using wide = fixed<std::int32_t, 24>;  // below 128

#ifdef GOOD
constexpr wide a{63.5};
#else
constexpr wide a{64.5};
#endif

constexpr wide sum = wide_sum(a, wide{64});
