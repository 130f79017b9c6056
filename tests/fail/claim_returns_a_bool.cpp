// EXPECT: a claim returns a verdict
#include <descent/proof/cover.hpp>
using namespace descent;

#ifdef GOOD
constexpr auto claim = for_all({0, 1}, [](const auto& x) { return proven_if(width(x) < 0.1); });
#else
constexpr auto claim = for_all({0, 1}, [](const auto& x) { return width(x) < 0.1; });
#endif

static_assert(claim.proven == 1);
