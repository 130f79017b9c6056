// EXPECT: \|x\| is at most 1 on \[-2, 2\]
// False: |2| is not at most 1.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({-2, 2}, [](const auto& x) { return (abs)(x) <= 2; }).proven == 1);
#else
static_assert(for_all({-2, 2}, [](const auto& x) { return proven_if(mignitude(x) <= 1); }).proven == 1,
              "|x| is at most 1 on [-2, 2]");
#endif
