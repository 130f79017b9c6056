// A published network of 13,305 parameters, one of ACAS Xu's: 5 inputs, six layers of 50 rectifiers, 5 outputs. Its
// file has comments and numbers with a comma after each, and so can be included as it is:
//     g++ -std=c++20 -Iinclude -DNNET='"/path/to/file.nnet"' docs/experiments/scale/nnet.cpp

#include <descent/descent.hpp>

#include <cstdio>

using namespace descent;

constexpr double numbers[] = {
#include NNET
};

using hidden = layer<50, 50, activation::relu>;
using acas = network<double, layer<5, 50, activation::relu>, hidden, hidden, hidden, hidden, hidden,
                     layer<50, 5, activation::linear>>;

// The sizes; the least and the largest of each input; means and ranges of the inputs and of all outputs; the weights of
// each layer, and its biases.
constexpr std::size_t sizes_at = 4, smallest_at = sizes_at + 9, largest_at = smallest_at + 5, means_at = largest_at + 5,
                      ranges_at = means_at + 6, weights_at = ranges_at + 6;
static_assert(numbers[0] == 7 && numbers[1] == 5 && numbers[2] == 5 && numbers[3] == 50);
static_assert(sizeof numbers / sizeof(double) == weights_at + acas::parameters);

constexpr auto read() -> acas {
  std::array<double, acas::parameters> given{};
  for (std::size_t i = 0; i < given.size(); ++i) given[i] = numbers[weights_at + i];
  return from_pytorch<acas>(given);
}
constexpr acas net = read();

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
