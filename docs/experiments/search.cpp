// The search that found the seed and the rate of thermistor.hpp: 560 iterations from each of 4,096 starts at four
// rates, at run time. It prints each run that is good enough for a microcontroller; the compiler then trains the one
// that is used.

#include "thermistor.hpp"

#include <cstdio>

using namespace thermistor;

using single = network<float>;

/// The largest distance from the formula, in K, each half degree from 0 to 100.
double largest_error_of(const single& one) {
  double largest = 0;
  for (int i = 0; i <= 200; ++i) {
    const double t = 0.5 * i, predicted = static_cast<double>(one(static_cast<float>(share(t))));
    largest = (descent::max)(largest, (descent::abs)(predicted - t));
  }
  return largest;
}

/// The largest error of the network from a start. A run that diverges is refused, and has none.
double largest_error_from(unsigned seed, double rate) try {
  const auto start = descent::glorot_uniform<network<double>>(seed);
  const descent::momentum<double> rule{rate, run::rule.beta};
  return largest_error_of(
      descent::folded(descent::train(start, run::samples, rule, run::iterations), scale).as<float>());
} catch (const descent::refusal&) {
  return 1000;
}

int main() {
  for (const double rate : {0.03, 0.035, 0.04, 0.045})
    for (unsigned seed = 0; seed < 4096; ++seed)
      if (const double largest = largest_error_from(seed, rate); largest < 0.1)
        std::printf("seed %4u, rate %.3f: %.4f K\n", seed, rate, largest);
}
