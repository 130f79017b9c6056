// EXPECT: descent: an activation must compute the same of every number
// A function that is no constant cannot be tried; it may find another one for lanes.
#include <descent/descent.hpp>

#include <span>

using namespace descent;

auto tanh_of_the_processor(double z) -> double;

struct quick {
#ifndef GOOD
  static constexpr bool in_lanes = true;
#endif
  static auto value(double z) -> double { return tanh_of_the_processor(z); }
  template <class T>
  static constexpr auto value(T z) -> T {
    using math::tanh;
    return tanh(z);
  }
  template <class T>
  static constexpr auto slope(T, T a) -> T {
    return static_cast<T>(1.0) - a * a;
  }
};
constexpr network<double, layer<1, 1, quick>> net{bias_first, {0.0, 1.0}};
void outputs(std::span<const double> x, std::span<double> y) { predict(net, x, y); }
