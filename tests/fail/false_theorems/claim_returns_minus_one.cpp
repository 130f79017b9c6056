// EXPECT: a claim returns a verdict
// False: -1 is not 0.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto c = for_all({0, 1}, [](const auto& x) { return !(x > 5); });
#else
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x.lower > 5 ? 1 : -1; });
#endif
