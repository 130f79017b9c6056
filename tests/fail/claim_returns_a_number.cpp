// EXPECT: a claim returns a verdict
#include <descent/proof/cover.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto claim = for_all({0, 1}, [](const auto& x) { return x <= 1; });
#else
constexpr auto claim = for_all({0, 1}, [](const auto&) { return 0.25; });
#endif
