// Samples from a file: 40 made readings of temperature, humidity and wind, and which of three rooms each is from.

#include <descent/io/csv.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/training/run.hpp>

#include <cstdio>

#include "readings_csv.hpp"  // by descent_embed(TARGET readings.csv)

using namespace descent;

constexpr auto readings = csv::read<labelled_sample<double, 3, 3>, readings_csv>();

// "Is all of the file here?"  A row for each line, in their order.
static_assert(readings.size() == 40 && readings[0].label == 0 && readings[1].label == 1 && readings[2].label == 2);

// "Does it learn the rooms?"  All but two of the readings at most, in 500 epochs.
struct rooms {
  static constexpr network<double, layer<3, 3, activation::linear>> start{};
  static constexpr auto& samples = readings;
  static constexpr gradient_descent rule{0.001};
  static constexpr std::size_t iterations = 500;
  static constexpr sequential order{};
};
constexpr std::size_t correct = correctly_classified(trained<rooms>, readings);
static_assert(correct >= 38);

int main() { std::printf("%zu of %zu readings in the right room\n", correct, readings.size()); }
