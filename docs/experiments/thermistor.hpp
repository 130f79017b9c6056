#pragma once

// The curve of a thermistor, learnt by four tanh neurons while the compiler runs: 13 parameters instead of a table or
// of the logarithm in the formula.

#include "thermistor_formula.hpp"

#include <descent/network/network.hpp>
#include <descent/network/scale.hpp>
#include <descent/number/ordered.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/run.hpp>

#include <array>
#include <cstddef>

namespace thermistor {

/// 0, 5, ... 100 degrees C.
constexpr auto every_5_kelvin() -> std::array<descent::sample<double>, 21> {
  std::array<descent::sample<double>, 21> samples;
  for (std::size_t i = 0; i < 21; ++i) {
    const double t = 5.0 * static_cast<double>(i);
    samples[i] = {share(t), t};
  }
  return samples;
}

/// Shares and degrees, both from -1 to 1.
inline constexpr auto scale = descent::min_max_scale(every_5_kelvin(), -1, 1);

/// Seed, rate and iterations are the cheapest of a random search at run time.
struct run {
  static constexpr network<double> start = descent::glorot_uniform<network<double>>(3096);
  static constexpr auto samples = scale(every_5_kelvin());
  static constexpr descent::momentum<double> rule{0.035, 0.98};
  static constexpr std::size_t iterations = 560;
};

/// The constant in a microcontroller: 13 floats, with the scale in them, from a share to degrees C.
inline constexpr network<float> net = descent::folded(descent::trained<run>, scale).as<float>();

constexpr auto predict(float share) -> float { return net(share); }

/// The largest distance of a prediction from the formula, in K, each half degree from 0 to 100.
constexpr auto largest_error() -> double {
  double largest = 0;
  for (int i = 0; i <= 200; ++i) {
    const double t = 0.5 * i, predicted = static_cast<double>(predict(static_cast<float>(share(t))));
    largest = (descent::max)(largest, (descent::abs)(predicted - t));
  }
  return largest;
}

}  // namespace thermistor
