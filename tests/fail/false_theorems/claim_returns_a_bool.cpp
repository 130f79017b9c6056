// EXPECT: a claim returns a verdict
// False: it is about an end of the box.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x < 2; });
#else
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x.lower < 0.5; });
#endif
