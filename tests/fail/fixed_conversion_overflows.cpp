// EXPECT: number_must_fit_into_the_fixed_number
// EXPECT: 8\.5
#include <descent/descent.hpp>
using namespace descent;

using number_8 = fixed<std::int16_t, 12>;  // below 8

#ifdef GOOD
constexpr fixed<std::int32_t, 20> wide{7.5};
#else
constexpr fixed<std::int32_t, 20> wide{8.5};
#endif

constexpr auto narrow = to<number_8>(wide);
