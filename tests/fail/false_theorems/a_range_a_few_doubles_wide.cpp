// EXPECT: w \(1 - w\) \+ rate is at most 0\.34
// False: w = 1/2 gives 0.35.
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
static_assert(for_all({0x1.9999999999999p-4, 0x1.999999999999bp-4}, {0, 1}, [](const auto& x, const auto& y) {
                return y * (1 - y) + x <= 0.37;
              }).proven == 1);
#else
static_assert(for_all({0x1.9999999999999p-4, 0x1.999999999999bp-4}, {0, 1},
                      [](const auto& x, const auto& y) { return y * (1 - y) + x <= 0.34; })
                      .proven == 1,
              "w (1 - w) + rate is at most 0.34");
#endif
