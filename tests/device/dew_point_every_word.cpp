// Every word that the sensor can send, 14 bits of temperature with 12 of humidity, against the formula in long double.
// Prints the largest errors in K: of the network in integers, and of the table of tests/device.

#include <cmath>
#include <cstdio>

#include "dew_point_table.hpp"

using namespace dew_point;

static constexpr table<5, 67> as_exact;

static auto formula(int temperature, int humidity) -> long double {
  const long double t = -46.85L + 175.72L * temperature / 65536, percent = -6 + 125.0L * humidity / 65536,
                    g = std::log(percent / 100) + 17.62L * t / (243.12L + t);
  return 243.12L * g / (17.62L - g);
}

int main() {
  long double network = 0, by_table = 0, of_tanh = 0;
  long pairs = 0;
  for (int t = (coldest + 3) / 4 * 4; t <= hottest; t += 4)
    for (int h = (driest + 15) / 16 * 16; h <= wettest; h += 16, ++pairs) {
      const long double exact = formula(t, h);
      network = std::fmax(network, std::fabs(predict(t, h) / 256.0L - exact));
      by_table = std::fmax(by_table, std::fabs(as_exact.predict(t, h) / 256.0L - exact));
    }
  for (std::int32_t z = -(12 << 16); z <= 12 << 16; ++z)
    of_tanh = std::fmax(of_tanh, std::fabs(tanh_of(z) / 32768.0L - std::tanh(z / 65536.0L)));
  std::printf("%ld %.5Lf %.5Lf %.4Lf\n", pairs, network, by_table, of_tanh * 32768);
}
