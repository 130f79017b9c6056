// EXPECT: a function to be bounded is written for any number
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto f = [](const auto& x) { return 2 * x; };
#else
constexpr auto f = [](const auto&) { return 2.0; };
#endif

constexpr auto bounds = bounds_of(f, {-1, 1});
