#pragma once

// The thermistor's network in integers: 13 weights of 16 bits, and a table of tanh that it shares with every network.

#include "thermistor.hpp"

#include <descent/network/quantized.hpp>
#include <descent/number/fixed.hpp>

#include <cstdint>

namespace thermistor {

/// What a converter of 12 bits says, as a share of the supply: code / 4096.
using reading = descent::fixed<std::int16_t, 12>;

inline constexpr descent::quantized<net, reading> in_integers;

/// The temperature in units of 1/32 degrees C.
constexpr auto predict(reading share) { return in_integers(share); }

}  // namespace thermistor
