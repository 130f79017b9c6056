// The thermistor's network as the program that runs: 13 floats, and float arithmetic. The claims are about what a
// microcontroller computes, because it computes the same bits as the compiler.

#include "thermistor_weights.hpp"

#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/program.hpp>

#include <cstdio>

using namespace thermistor;
using descent::interval;

/// What firmware.cpp computes of a code of the converter, and the formula, of any number.
constexpr auto program = [](const auto& code) { return printed(code / 4095.0f); };
constexpr auto formula = [](const auto& code) { return by_formula(code / 4095.0); };

/// The codes between 0 and 100 degrees C, and what is between them.
constexpr interval codes{268, 3156};

// "How far is what it computes from the mathematics of the same network?"  0.0002 K at most.
constexpr double rounding = descent::rounding_error<float>(program, codes);
static_assert(rounding < 0.0002, "in K");

// "And from the formula?"  0.1 K at most, for every float from 268 to 3156, and so for every code.
constexpr auto every_float = descent::for_all<codes>(
    [](const auto& code) { return descent::program_is_within<float>(program, formula, code, 0.1); });
static_assert(every_float.proven == 1);

int main() {
  std::printf("rounding: %.6f K at most\n", rounding);
  std::printf("every float: within 0.1 K of the formula, by %zu boxes\n", every_float.boxes);
}
