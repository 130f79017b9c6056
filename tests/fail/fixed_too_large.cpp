// EXPECT: number_must_fit_into_the_fixed_number
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr fixed<std::int16_t, 12> x{7.5};
#else
constexpr fixed<std::int16_t, 12> x{8.5};
#endif
