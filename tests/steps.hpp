#pragma once

// The first steps of rules, compared with those that tests/reference/rules.py computes.

#include "support.hpp"

#include <descent/network/network.hpp>
#include <descent/training/state.hpp>

#include <cstddef>

namespace support {

#include "reference/rules.inc"

/// ŷ = b + w x, and samples whose error is ½ (b + w)².
using line = descent::network<double, descent::layer<1, 1, descent::activation::linear>>;
inline constexpr descent::sample<double> sum_of_both[] = {{1, 0}};

/// The number of steps, from the first, whose parameters are within 10⁻¹⁴ of those of rules.py, or within another
/// distance.
template <class Net, std::size_t Steps, std::size_t N>
constexpr auto steps_by_decimals(const Net& start, const auto& samples, const auto& rule,
                                 const double (&by_decimals)[Steps][N], double tolerance = 1e-14) -> std::size_t {
  static_assert(N == Net::parameters);
  descent::training_state training{start, rule};
  for (std::size_t i = 0; i < Steps; ++i) {
    training.advance(samples);
    for (std::size_t k = 0; k < N; ++k)
      if (!near(training.network.data()[k], by_decimals[i][k], tolerance)) return i;
  }
  return Steps;
}

}  // namespace support
