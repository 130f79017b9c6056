// A published network of 13,305 parameters, one of ACAS Xu's, as a network of descent, and its outputs at two points:
//     g++ -std=c++20 -Iinclude -DNNET='"/path/to/file.nnet"' docs/experiments/scale/nnet.cpp

#include "acas.hpp"

#include <cstdio>

using namespace acas;

using hidden = layer<50, 50, activation::relu>;
using network_type = network<double, layer<5, 50, activation::relu>, hidden, hidden, hidden, hidden, hidden,
                             layer<50, 5, activation::linear>>;

constexpr auto read() -> network_type {
  std::array<double, parameters> given{};
  for (std::size_t i = 0; i < given.size(); ++i) given[i] = numbers[weights_at + i];
  return from_pytorch<network_type>(given);
}
constexpr network_type net = read();

/// The outputs for inputs in their units.
constexpr auto outputs(const double (&x)[5]) -> std::array<double, 5> {
  double scaled[5]{};
  for (std::size_t i = 0; i < 5; ++i)
    scaled[i] = (clamp(x[i], numbers[smallest_at + i], numbers[largest_at + i]) - numbers[means_at + i]) /
                numbers[ranges_at + i];
  auto y = net(scaled);
  for (double& one : y) one = one * numbers[ranges_at + 5] + numbers[means_at + 5];
  return y;
}

// Distance, angle, heading, speed and intruder's speed: in the middle of the inputs of property 3, and at an end of
// those of property 1.
constexpr double points[2][5] = {{1650, 0, 3.12, 1090, 1080}, {60000, 1, -2, 1145, 60}};
constexpr std::array<double, 5> of_points[] = {outputs(points[0]), outputs(points[1])};

int main() {
  for (const auto& y : of_points) {
    for (const double one : y) std::printf("%.17g ", one);
    std::putchar('\n');
  }
}
