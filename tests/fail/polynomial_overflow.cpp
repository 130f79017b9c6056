// EXPECT: coefficient_must_fit_64_bits
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr polynomial p{1ll << 30, 1ll};
#else
constexpr polynomial p{1ll << 62, 1ll};
#endif

constexpr auto square_of_p = square(p);
