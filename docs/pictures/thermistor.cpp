// The distance of a thermistor's network in integers from the formula, for every code from 0 to 100 degrees C

#include "../experiments/thermistor_integers.hpp"
#include "data.hpp"

#include <descent/proof/worst_of.hpp>

/// Degrees C, and what is predicted less that, in K.
constexpr auto at(int code) -> picture::point {
  const auto reading = thermistor::reading::from_raw(static_cast<short>(code));
  const double celsius = thermistor::by_formula(code / 4096.0);
  return {celsius, static_cast<double>(thermistor::predict(reading)) - celsius};
}
constexpr auto worst = descent::worst_of<268, 3156>([](int code) { return at(code).y; });
static_assert(worst.error < 0.2);

int main() {
  picture::begin("error");
  for (int code = 268; code <= 3156; ++code) std::printf("%.3f %.4f\n", at(code).x, at(code).y);
  picture::begin("worst");
  std::printf("%.3f %.4f\n", at(worst.at).x, at(worst.at).y);
}
