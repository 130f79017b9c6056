// EXPECT: activation_for
#include <descent/descent.hpp>
using namespace descent;

struct own {
  static constexpr auto value(double z) -> double { return z; }
#ifdef GOOD
  static constexpr auto slope(double, double) -> double { return 1; }
#else
  static constexpr auto slope(double) -> double { return 1; }
#endif
};
constexpr network<double, layer<2, 1, own>> net{bias_first, {1, 2, 3}};
static_assert(net({0, 0}) == 1);
