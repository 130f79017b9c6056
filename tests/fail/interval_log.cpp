// EXPECT: log_needs_a_positive_number
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr double x = 0x1p-1074;
#else
constexpr double x = 0;
#endif

constexpr auto l = log(interval{x, 1.0});
