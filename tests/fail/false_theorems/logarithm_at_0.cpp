// EXPECT: log x is at most 0 on \[0, 1\]
// False: log 0 is not defined.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0, 1}, [](const auto& x) { return log(x + 1) <= 0.7; }).proven == 1);
#else
static_assert(for_all({0, 1}, [](const auto& x) { return log(x) <= 0; }).proven == 1, "log x is at most 0 on [0, 1]");
#endif
