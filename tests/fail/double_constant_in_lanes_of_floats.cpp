// EXPECT: lanes<float
// EXPECT: operator\*|invalid operands
// 1.702 times a float is a double, alone; lanes would compute in floats.
#include <descent/descent.hpp>

#include <span>

using namespace descent;

struct gelu {
  static constexpr bool in_lanes = true;
  template <number T>
  static constexpr auto value(T z) -> T {
#ifdef GOOD
    return z * sigmoid(static_cast<T>(1.702) * z);
#else
    return z * sigmoid(1.702 * z);
#endif
  }
  template <number T>
  static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};
constexpr network<float, layer<1, 1, gelu>> net{bias_first, {0.5f, 1.0f}};
void outputs(std::span<const float> x, std::span<float> y) { predict(net, x, y); }
