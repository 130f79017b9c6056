// EXPECT: divisor_must_not_hold_0
// EXPECT: -1\.0
#include <descent/theorem.hpp>
using namespace descent;

#ifdef GOOD
constexpr interval divisor{1.0, 2.0};
#else
constexpr interval divisor{-1.0, 2.0};
#endif

constexpr auto quotient = interval{1} / divisor;
