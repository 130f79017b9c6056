// The dew point in integers: the compiler learns it in 45 steps, and the network is less than half of a table that is
// as exact. dew_point_proof.cpp proves it for every word, dew_point_firmware.cpp is what ships.

#include "dew_point.hpp"

#include <cstdio>

using namespace dew_point;

// "Is the formula right?"  At 100 percent the dew point is the temperature; 20 degrees C and 50 percent have 9.255.
constexpr auto dew(double t, double percent) -> double {
  const double x[]{(t - 41.01) / 87.86, (percent - 56.5) / 62.5};
  return by_formula(x);
}
static_assert(dew(25, 100) > 25 - 1e-9 && dew(25, 100) < 25 + 1e-9 && dew(20, 50) > 9.255 && dew(20, 50) < 9.256);

// "45 steps, and for the thermistor 560?"  A step of Levenberg and Marquardt's knows how the slopes of the parameters
// act together. It solves 21 equations, which is worth it for few parameters.
constexpr auto before = levenberg_marquardt::after<run, 0>.error, after = levenberg_marquardt::after<run>.error;
static_assert(after < before / 1'000'000);

// "What did the integers cost?"  The words of a sample, and what the program answers; 1 is 1/256 K.
constexpr auto word(double x) -> std::int32_t { return static_cast<std::int32_t>(32768 * (x + 1) + 0.5); }
constexpr auto largest_error_at_samples() -> double {
  double largest = 0;
  for (const auto& s : chosen()) {
    const double error = predict(word(s.x[0]), word(s.x[1])) - 256 * s.y[0];
    largest = (descent::max)(largest, (descent::abs)(error));
  }
  return largest;
}
static_assert(largest_error_at_samples() < 6);

// "What is kept?"  64 bytes of parameters, and 98 of tanh, which other networks share.
static_assert(sizeof shipped == 5 * 12 + 4);

int main() {
  std::printf("degrees C  percent   formula  integers    error\n");
  for (int t = 0; t <= 50; t += 10)
    for (const int percent : {10, 25, 50, 100}) {
      const double x[]{(t - 41.01) / 87.86, (percent - 56.5) / 62.5}, formula = by_formula(x),
                                                                      answer = predict(word(x[0]), word(x[1])) / 256.0;
      std::printf("%9d  %7d  %8.3f  %8.3f  %+7.3f\n", t, percent, formula, answer, answer - formula);
    }
}
