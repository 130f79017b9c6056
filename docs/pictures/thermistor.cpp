// The distance of a thermistor's network in integers from the formula, for every code from 0 to 100 degrees C

#include "../experiments/thermistor_weights.hpp"
#include "data.hpp"

#include <descent/network/quantized.hpp>
#include <descent/number/fixed.hpp>
#include <descent/proof/worst_of.hpp>

#include <cstdint>

using reading = descent::fixed<std::int16_t, 12>;
constexpr descent::quantized<thermistor::printed, reading> in_integers;

/// Degrees C, and what is predicted less that, in K.
constexpr auto at(int code) -> picture::point {
  const double celsius = thermistor::by_formula(code / 4096.0);
  return {celsius, static_cast<double>(in_integers(reading::from_raw(static_cast<std::int16_t>(code)))) - celsius};
}
constexpr auto worst = descent::worst_of<268, 3156>([](int code) { return at(code).y; });
static_assert(worst.error < 0.2);

int main() {
  picture::begin("error");
  for (int code = 268; code <= 3156; ++code) std::printf("%.3f %.4f\n", at(code).x, at(code).y);
  picture::begin("worst");
  std::printf("%.3f %.4f\n", at(worst.at).x, at(worst.at).y);
}
