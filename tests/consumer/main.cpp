#include <descent/descent.hpp>

#include "iris_csv.hpp"
#include "readings_csv.hpp"
#include "untidy_csv.hpp"

using namespace descent;

constexpr auto net = train(neuron{0.5}, descent::identity, gradient_descent{1.0}, 100);

// The file, with its returns.
constexpr char untidy[] = "a;\"b \\ \"\"c\"\"\"; $<1:d> @e@\r\n1;2;[3\r\n";
constexpr bool same = [] {
  for (std::size_t i = 0; i < sizeof untidy; ++i)
    if (untidy[i] != untidy_csv[i]) return false;
  return sizeof untidy == sizeof untidy_csv;
}();
static_assert(same);

// The sums of the published means, in tenths: a sum for each species and each column of the table.
constexpr auto iris = csv::read<labelled_sample<double, 4, 3>, iris_csv>();
static_assert(iris.size() == 150 && iris[0].label == 0 && iris[50].label == 1 && iris[149].label == 2);
constexpr bool sums_are_right = [] {
  constexpr int published[3][4] = {{2503, 1714, 731, 123}, {2968, 1385, 2130, 663}, {3294, 1487, 2776, 1013}};
  int sum[3][4]{};
  for (const auto& flower : iris)
    for (int i = 0; i < 4; ++i) sum[flower.label][i] += static_cast<int>(10 * flower.x[i] + 0.5);
  for (int c = 0; c < 3; ++c)
    for (int i = 0; i < 4; ++i)
      if (sum[c][i] != published[c][i]) return false;
  return true;
}();
static_assert(sums_are_right);

constexpr auto readings = csv::read<labelled_sample<double, 3, 3>, readings_csv>();
static_assert(readings.size() == 40);

int main(int count, char**) { return net(count) > 0.9 ? 0 : 1; }
