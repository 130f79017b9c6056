// The thermistor's network again: what is true of every reading between 0 and 100 degrees C, of which there are
// infinitely many, and of each code of a converter, of which there are few.

#include "thermistor_weights.hpp"

#include <descent/number/interval.hpp>
#include <descent/proof/bounds.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/monotone.hpp>
#include <descent/proof/within.hpp>
#include <descent/proof/worst_of.hpp>

#include <cstdio>

using namespace thermistor;
using descent::interval;

/// The same 13 weights as a real function, and every reading between 0 and 100 degrees C.
constexpr auto real_net = printed.as<double>();
constexpr interval readings{share(interval{100}).lower, share(interval{0}).upper};

// "Is it good between the half degrees too?"  Yes: at every real number it is within 0.1 K of the formula.
constexpr auto everywhere = descent::for_all<readings>(
    [](const auto& reading) { return descent::is_within(real_net, by_formula, reading, 0.1); });
static_assert(everywhere.proven == 1);

// "Can a colder thermistor ever read as warmer?"  No. A larger share is colder, and never warmer.
static_assert(descent::falls(real_net, readings).proven == 1);

// "What can come out at all?"
constexpr interval degrees = descent::bounds_of(real_net, readings);
static_assert(degrees.lower > -0.1 && degrees.upper < 100.1);

// "And what the microcontroller computes?"  Each code of 12 bits between 0 and 100 degrees C, in single precision.
constexpr auto worst = descent::worst_of<268, 3156>([](int code) {
  const float reading = static_cast<float>(code) / 4095.0f;
  return static_cast<double>(printed(reading)) - by_formula(code / 4095.0);
});
static_assert(worst.error < 0.1, "in K");

int main() {
  std::printf("every real reading: proven by %zu boxes, from %.2f to %.2f degrees C\n", everywhere.boxes, degrees.lower,
              degrees.upper);
  std::printf("each code from 268 to 3156: %.4f K at worst, at code %d\n", worst.error, worst.at);
}
