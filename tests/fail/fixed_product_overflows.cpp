// EXPECT: number_must_fit_into_the_fixed_number
// EXPECT: \b9
#include <descent/descent.hpp>
using namespace descent;

using q12 = fixed<std::int16_t, 12>;
#ifdef GOOD
constexpr q12 product = q12{2} * q12{3};
#else
constexpr q12 product = q12{3} * q12{3};
#endif
