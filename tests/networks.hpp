#pragma once

// Networks, samples and comparisons of slopes that several tests share.

#include "support.hpp"

#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/random.hpp>
#include <descent/training/error.hpp>
#include <descent/training/run.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace support {

using descent::dual, descent::labelled_sample, descent::layer, descent::network, descent::sample;

inline constexpr sample<double, 2, 1> exclusive_or[] = {{{0, 0}, {0}}, {{0, 1}, {1}}, {{1, 0}, {1}}, {{1, 1}, {0}}};
inline constexpr sample<double, 2, 2> with_targets[] = {{{0.3, -0.7}, {0.2, 0.9}}, {{-0.4, 1.1}, {0.6, 0.1}}};
inline constexpr labelled_sample<double, 2, 2> with_labels[] = {{{0.3, -0.7}, 1}, {{-0.4, 1.1}, 0}, {{0.9, 0.5}, 1}};

using small = network<double, layer<2, 2>, layer<2, 1>>;

/// N samples of random numbers: inputs in [−2, 2], targets in [0, 1].
template <class Sample, std::size_t N>
constexpr auto drawn(std::uint64_t seed) -> std::array<Sample, N> {
  std::array<Sample, N> samples{};
  descent::splitmix64 random{seed};
  for (auto& s : samples) {
    for (auto& x : s.x) x = static_cast<typename Sample::scalar>(random.uniform(-2, 2));
    if constexpr (requires { s.label; })
      s.label = random() % Sample::outputs;
    else
      for (auto& y : s.y) y = static_cast<typename Sample::scalar>(random.uniform());
  }
  return samples;
}

/// The number of parameters, from the first, whose slope agrees with the one that a dual number carries through the
/// error. They may be 8 ulp of the largest slope apart.
template <class Net, class Samples>
constexpr auto slopes_that_agree(const Net& net, const Samples& samples) -> std::size_t {
  const Net slope = gradient(net, samples);
  double steepest = 0;
  for (std::size_t k = 0; k < Net::parameters; ++k)
    steepest = absolute(slope.data()[k]) > steepest ? absolute(slope.data()[k]) : steepest;
  auto by_dual = net.template as<dual<double>>();
  for (std::size_t k = 0; k < Net::parameters; ++k) {
    by_dual.data()[k].slope = 1;
    if (!near(error(by_dual, samples).slope, slope.data()[k], 8 * 0x1p-52 * steepest)) return k;
    by_dual.data()[k].slope = 0;
  }
  return steepest > 0 ? Net::parameters : 0;
}

/// The first iterations of a run.
template <class Run, std::size_t Iterations>
struct first_part : Run {
  static constexpr std::size_t iterations = Iterations;
};

/// The same run from there on.
template <class Run, std::size_t Iterations>
struct second_part : Run {
  static constexpr auto& start = descent::checkpoint<first_part<Run, Iterations>>;
  static constexpr std::size_t iterations = Run::iterations - Iterations;
};

/// Adds 0.02 to every parameter, so that no bias is 0.
template <class Net>
constexpr auto shifted(Net net) -> Net {
  for (std::size_t k = 0; k < Net::parameters; ++k) net.data()[k] = net.data()[k] + 0.02;
  return net;
}

}  // namespace support
