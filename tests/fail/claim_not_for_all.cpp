// EXPECT: x² stays below 1/4
// EXPECT SINCE g++ 12, clang++ 16: 4.99|0.49
#include <descent/descent.hpp>
using namespace descent;

constexpr auto claim = for_all({0, 1}, [](const auto& x) { return x * x < 0.25; });

#ifdef GOOD
static_assert(claim.proven < 0.5 && claim.point[0] == 0.5);
#else
static_assert(claim.proven == 1, "x² stays below 1/4");
#endif
