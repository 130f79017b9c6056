// A sensor's curve as a network: the compiler computes the samples, learns them, and checks what it has learnt.

#include "thermistor.hpp"
#include "thermistor_weights.hpp"

#include <cstdio>

using namespace thermistor;

// "Are the samples right?"  At 25 degrees C the divider halves; and the formula undoes itself.
static_assert(share(25) == 0.5 && share(0) > 0.77 && share(0) < 0.771 && share(100) > 0.065 && share(100) < 0.066);
constexpr double there_and_back = by_formula(share(80)) - 80;
static_assert(there_and_back < 1e-9 && there_and_back > -1e-9);

// "How well does it know them?"  The error fell to a thousandth of the first weights'.
constexpr double before = error(run::start, run::samples), after = error(descent::trained<run>, run::samples);
static_assert(after < before / 1000);

// "And between them?"  Every half degree from 0 to 100, in single precision, as the microcontroller computes.
constexpr double largest = largest_error();
static_assert(largest < 0.1, "in K");

// "What is kept?"  13 floats, which other files have as print_source printed them.
static_assert(net.parameters == 13 && sizeof net == 52 && net == printed);

int main() {
  std::printf("degrees C   network    error\n");
  for (int t = 0; t <= 100; t += 8) {
    const double answer = static_cast<double>(predict(static_cast<float>(share(t))));
    std::printf("%9d  %8.2f  %+7.3f\n", t, answer, answer - t);
  }
  std::printf("largest error, each half degree: %.3f K\n", largest);
}
