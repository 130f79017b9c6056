// EXPECT: deleted
// EXPECT: lanes<double
// Lanes are no one number: a branch would choose the same for all of them.
#include <descent/descent.hpp>

#include <span>

using namespace descent;

struct step_at_0 {
#ifndef GOOD
  static constexpr bool in_lanes = true;
#endif
  template <number T>
  static constexpr auto value(T z) -> T {
    return z == T{} ? static_cast<T>(1.0) : z;
  }
  template <number T>
  static constexpr auto slope(T, T) -> T {
    return static_cast<T>(1.0);
  }
};
constexpr network<double, layer<1, 1, step_at_0>> net{bias_first, {0.0, 1.0}};
void outputs(std::span<const double> x, std::span<double> y) { predict(net, x, y); }
