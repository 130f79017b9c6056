// EXPECT: an error is a number that may be a double, or a class
#include <descent/descent.hpp>
using namespace descent;

__extension__ using wide = __int128;

#ifdef GOOD
using error_type = long long;
#else
using error_type = wide;
#endif

static_assert(worst_of(0, 3, [](int code) { return error_type{code}; }).error == 3);
