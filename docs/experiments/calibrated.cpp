// From a sensor's calibration to integers in flash. calibration.csv has codes of a converter, and degrees C. The build
// fails if any code is off by more than is written at the end.

#include <descent/descent.hpp>

#include "calibration_csv.hpp"  // by descent_embed(TARGET calibration.csv)

using namespace descent;

constexpr auto readings = csv::read<sample<double>, calibration_csv>();
constexpr auto scale = min_max_scale(readings, -1, 1);

struct run {
  using curve = network<double, layer<1, 4, activation::tanh>, layer<4, 1, activation::linear>>;
  static constexpr auto start = glorot_uniform<curve>(1448);
  static constexpr auto samples = scale(readings);
  static constexpr momentum rule{0.035, 0.98};
  static constexpr std::size_t iterations = 560;
};
constexpr auto net = folded(trained<run>, scale);
constexpr quantized<net, fixed<std::int16_t, 0>> in_integers;

// Every code from the first reading to the last, beside the straight line between its neighbours in the file.
constexpr auto worst = worst_of<267, 3157>([](int code) {
  std::size_t i = 1;
  while (readings[i].x > code) ++i;
  const auto &from = readings[i - 1], &to = readings[i];
  const double line = from.y + (to.y - from.y) * (code - from.x) / (to.x - from.x);
  return static_cast<double>(in_integers(fixed<std::int16_t, 0>{code})) - line;
});
static_assert(worst.error < 0.2, "in K");

// On an STM32F0: from the converter's data register to the serial port, in units of 1/32 degrees C.
int main() {
  auto* const converter = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(in_integers(fixed<std::int16_t, 0>::from_raw(std::int16_t(*converter))).raw);
}
