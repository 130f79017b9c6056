// EXPECT: descent: an activation must compute the same of every number
#include <descent/descent.hpp>

#include <span>

using namespace descent;

/// A quick sigmoid of doubles, which is not found for lanes and intervals: this library's is.
namespace mine {

#ifndef GOOD
constexpr auto sigmoid(double z) -> double { return 0.5 + 0.5 * z / (1 + (z < 0 ? -z : z)); }
#endif

struct quick {
  static constexpr bool in_lanes = true;
  template <number T>
  static constexpr auto value(T z) -> T {
    return sigmoid(z);
  }
  template <number T>
  static constexpr auto slope(T, T a) -> T {
    return a * (static_cast<T>(1.0) - a);
  }
};

}  // namespace mine

constexpr network<double, layer<1, 1, mine::quick>> net{bias_first, {0.0, 1.0}};
void outputs(std::span<const double> x, std::span<double> y) { predict(net, x, y); }
