// EXPECT: interval_must_stay_finite|e\+199 [*] 9.*e\+199\).* is not a constant expression
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval x{-1.0, 1e100};
#else
constexpr interval x{-1.0, 1e200};
#endif

constexpr bool below_2 = x * x < 2;
