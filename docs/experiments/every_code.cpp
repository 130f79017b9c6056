// The thermistor's network in integers, as a microcontroller without floating point computes it: what is true of every
// code of its converter.

#include "thermistor_weights.hpp"

#include <descent/network/quantized.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/rounded_fixed.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/program.hpp>

#include <cstdint>
#include <cstdio>

using namespace thermistor;
using descent::interval;

/// A code of 12 bits as a share of the supply, code / 4096; and the codes between 0 and 100 degrees C.
using reading = descent::fixed<std::int16_t, 12>;
constexpr interval readings{268 / 4096.0, 3156 / 4096.0}, every_reading{0, 4095 / 4096.0};

/// The 13 weights in 16 bits.
constexpr descent::quantized<printed, reading> in_integers;

// "Can anything overflow?"  No: what may overflow has no finite bound.
constexpr double rounding = descent::rounding_error<reading>(in_integers, every_reading);
static_assert(rounding < 0.1, "in K");

// "And how far is it from the formula?"  0.2 K at most, tables and roundings and all.
constexpr auto proof = descent::for_all<readings>(
    [](const auto& x) { return descent::program_is_within<reading>(in_integers, by_formula, x, 0.2); });
static_assert(proof.proven == 1);

int main() {
  std::printf("roundings and tables: %.4f K at most\n", rounding);
  std::printf("each code: within 0.2 K of the formula, by %zu boxes\n", proof.boxes);
}
