// EXPECT: a claim returns a verdict
// False: [1, 2] is no answer.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x + 1 >= 1; });
#else
constexpr auto c = for_all({0, 1}, [](const auto& x) { return x + 1; });
#endif
