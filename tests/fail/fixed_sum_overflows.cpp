// EXPECT: number_must_fit_into_the_fixed_number
// EXPECT: \b8
#include <descent/descent.hpp>
using namespace descent;

using q12 = fixed<std::int16_t, 12>;
#ifdef GOOD
constexpr q12 sum = q12{4.5} + q12{3};
#else
constexpr q12 sum = q12{5} + q12{3};
#endif
