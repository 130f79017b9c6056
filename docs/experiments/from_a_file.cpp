// Raw readings from a file: 40 made readings of temperature, humidity and wind, in their own units.

#include <descent/io/csv.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/scale.hpp>
#include <descent/network/split.hpp>
#include <descent/number/ordered.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <cstdio>

#include "readings_csv.hpp"  // by descent_embed(TARGET readings.csv)

using namespace descent;

// "Which of three rooms is a reading from?"  The last column is the label, all others are inputs.
constexpr auto readings = csv::read<labelled_sample<double, 3, 3>, readings_csv>();
static_assert(readings.size() == 40 && readings[0].label == 0 && readings[1].label == 1 && readings[2].label == 2);

using rooms = network<double, layer<3, 3, activation::linear>>;
constexpr auto part = stratified_split<30>(readings, 1);
constexpr auto scale = standard_scale(part.training);
constexpr rooms room = folded(train(rooms{}, scale(part.training), gradient_descent{0.1}, 10), scale);
constexpr std::size_t correct = correctly_classified(room, part.held_out);
static_assert(correct == 10, "of the 10 that it did not see");

// "How warm is it, by the humidity and the wind?"  The same file, with other columns as inputs and target.
constexpr csv::format<sample<double, 2, 1>> columns{.targets = {0}, .inputs = {1, 2}};
constexpr auto weather = csv::read<sample<double, 2, 1>, readings_csv, columns>();
static_assert(weather[0].x[0] == 46.3 && weather[0].x[1] == 2.4 && weather[0].y[0] == 20.1);

using thermometer = network<double, layer<2, 3, activation::tanh>, layer<3, 1, activation::linear>>;
constexpr auto days = split<30>(weather, 1);
constexpr auto units = standard_scale(days.training);
constexpr thermometer warmth =
    folded(train(glorot_uniform<thermometer>(1), units(days.training), gradient_descent{0.02}, 60), units);

// Humidity in percent and wind in m/s go in, degrees C come out.
constexpr auto largest_error() -> double {
  double largest = 0;
  for (const auto& s : days.held_out) largest = (max)(largest, (abs)(warmth(s.x) - s.y[0]));
  return largest;
}
constexpr double largest = largest_error();
static_assert(largest < 2.5, "in K, for 10 readings that it did not see");

int main() {
  std::printf("%zu of 10 readings that it did not see in the right room\n", correct);
  for (const auto& s : days.held_out)
    std::printf("%4.1f %%  %3.1f m/s: %4.1f degrees C, read %4.1f\n", s.x[0], s.x[1], warmth(s.x), s.y[0]);
}
