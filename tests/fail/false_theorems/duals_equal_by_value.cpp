// EXPECT: operator==
// False: their slopes differ.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(identical(square(dual{2.0, 1.0}), dual{4.0, 4.0}));
#else
static_assert(square(dual{2.0, 1.0}) == dual{4.0, 3.0});
#endif
