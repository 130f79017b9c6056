// EXPECT: number_must_fit_into_the_fixed_number
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr fixed<std::int16_t, 12> x{0.1};
#else
constexpr fixed<std::int16_t, 12> x{__builtin_nan("")};
#endif
