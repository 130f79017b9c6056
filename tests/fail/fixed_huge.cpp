// EXPECT: number_must_fit_into_the_fixed_number
// EXPECT: 1\.?0*e\+308
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double value = 0;
#else
constexpr double value = 1e308;
#endif

constexpr fixed<std::int16_t, 12> x{value};
