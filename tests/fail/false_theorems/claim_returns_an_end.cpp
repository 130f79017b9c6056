// EXPECT: a claim returns a verdict
// False: the upper end of x - 5 is -4, which is not 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x - 5 < 0; });
#else
constexpr auto c = for_all({0, 1}, [](const auto& x) { return (x - 5).upper; });
#endif
