#pragma once

// A sweep: XOR from 64 starts at one rate for every four parts, 400 epochs each. A part trains 16 networks as one,
// whose parameters are lanes.

#include <descent/descent.hpp>

namespace sweep {

using namespace descent;

constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};

constexpr std::size_t at_once = 16, blocks = 64 / at_once;
using many = lanes<double, at_once>;

template <number Number>
using small = network<Number, layer<2, 2>, layer<2, 1>>;

/// The networks of 16 seeds, as one.
constexpr auto starts(std::size_t first_seed) -> small<many> {
  many::array each[small<many>::parameters]{};
  for (std::size_t l = 0; l < at_once; ++l) {
    const auto one = glorot_uniform<small<double>>(first_seed + l);
    for (std::size_t i = 0; i < one.parameters; ++i) each[i].lane[l] = one.parameter[i];
  }
  small<many> all;
  for (std::size_t i = 0; i < all.parameters; ++i) all.parameter[i] = many{each[i]};
  return all;
}

/// The rates are from 1/4 to 64, in equal ratios.
constexpr auto rate_of(std::size_t part, std::size_t parts) -> double {
  const auto i = static_cast<double>(part / blocks), rates = static_cast<double>(parts / blocks);
  return 0.25 * math::exp(i / rates * 8 * 0.6931471805599453);
}

template <std::size_t Part, std::size_t Parts>
struct run {
  static_assert(Parts % blocks == 0);
  static constexpr auto start = starts(1 + Part % blocks * at_once);
  static constexpr auto& samples = exclusive_or;
  static constexpr gradient_descent rule{rate_of(Part, Parts)};
  static constexpr std::size_t iterations = 400;
};

/// The rate of a part, and of each of its runs the error over the four samples before and after.
struct result {
  double rate;
  many::array before, after;
};

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> result {
  using here = run<Part, Parts>;
  return {here::rule.rate, error(here::start, exclusive_or).each(), error(trained<here>, exclusive_or).each()};
}

}  // namespace sweep
