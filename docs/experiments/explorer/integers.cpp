// A neuron in integers of 16 bits: the network is written once, and the number that flows through it decides. From
// every_code.cpp, firmware_integers.cpp and dew_point.cpp.

#include <descent/network/neuron.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>

#include <cstdint>
#include <cstdio>

using namespace descent;

constexpr neuron net{3.7327};  // the weight after 1,000 iterations

/// 8 bits before the point and 8 behind it.
// Change 8> to 4> and see: in integers it is
using in_16_bits = fixed<std::int16_t, 8>;
constexpr auto in_integers = net.as<in_16_bits>();

/// The largest distance for the inputs -4, -4 + 1/64, ... 4.
constexpr auto largest_distance() -> double {
  double largest = 0;
  for (int i = -256; i <= 256; ++i) {
    const double x = i / 64.0, distance = static_cast<double>(in_integers(in_16_bits{x})) - net(x);
    if (distance > largest) largest = distance;
    if (-distance > largest) largest = -distance;
  }
  return largest;
}
static_assert(largest_distance() < 0.01, "in integers it is within a hundredth");

int main() {
  // Change -4 to -2 and see: -2 0.0006 in doubles
  for (int x = -4; x <= 4; x += 2)
    std::printf("%2d  %.4f in doubles, %3d/256 in integers\n", x, net(x),
                static_cast<int>(in_integers(in_16_bits{x}).raw));
  std::printf("at most %.4f off\n", largest_distance());
}
