// EXPECT: operator==
#include <descent/number/dual.hpp>
using namespace descent;

constexpr dual u{8.0, 12.0};

#ifdef GOOD
static_assert(identical(u, dual{8.0, 12.0}));
#else
static_assert(u == dual{8.0, 12.0});
#endif
