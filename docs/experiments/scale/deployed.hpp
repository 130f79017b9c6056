#pragma once

// A deployed network's bound in parts: 13 weights in integers are within 0.2 K of the thermistor's formula at every
// code between 0 and 100 degrees C, tables and roundings and all.

#include "../thermistor_weights.hpp"

#include <descent/descent.hpp>

#include <cstdint>

namespace deployed {

using namespace descent;
using reading = fixed<std::int16_t, 12>;

constexpr interval readings{268 / 4096.0, 3156 / 4096.0};
constexpr quantized<thermistor::printed, reading> in_integers;

template <std::size_t Part, std::size_t Parts>
constexpr auto part() -> coverage<1> {
  return proof_of_part<readings, Part, Parts>(
      [](const auto& x) { return program_is_within<reading>(in_integers, thermistor::by_formula, x, 0.2); });
}

}  // namespace deployed
