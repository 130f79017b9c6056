// EXPECT: deleted
// EXPECT: lanes<double
#include <descent/descent.hpp>

#include <span>

using namespace descent;

struct relu_6 {
  static constexpr bool in_lanes = true;
  template <number T>
  static constexpr auto value(T z) -> T {
#ifdef GOOD
    return clamp(z, 0, 6);
#else
    return z > 6 ? static_cast<T>(6) : relu(z);
#endif
  }
  template <number T>
  static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};
constexpr network<double, layer<1, 1, relu_6>> net{bias_first, {0.0, 1.0}};
void outputs(std::span<const double> x, std::span<double> y) { predict(net, x, y); }
