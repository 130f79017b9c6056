// Every word that the sensor can send, 14 bits of temperature with 12 of humidity, against the formula in long double.
// Prints how many pairs they are, and the largest errors in K: of the network in integers, of the table that is as
// exact, of the most exact of the seven tables that are smaller (beyond the network's); of tanh, in units of its last
// bit, for every z.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "dew_point_table.hpp"

using namespace dew_point;

static auto formula(std::int32_t temperature, std::int32_t humidity) -> long double {
  const long double t = -46.85L + 175.72L * temperature / 65536, percent = -6 + 125.0L * humidity / 65536,
                    g = std::log(percent / 100) + 17.62L * t / (243.12L + t);
  return 243.12L * g / (17.62L - g);
}

static long pairs;

/// Stops where the error is beyond a limit.
static auto largest_error(const auto& answer, long double limit) -> long double {
  long double largest = 0;
  pairs = 0;
  for (std::int32_t t = (coldest + 3) / 4 * 4; t <= hottest && largest <= limit; t += 4)
    for (std::int32_t h = (driest + 15) / 16 * 16; h <= wettest; h += 16, ++pairs)
      largest = std::max(largest, std::fabs(answer(t, h) / 256.0L - formula(t, h)));
  return largest;
}

template <int Rows, int Columns>
static auto of_table(long double limit) -> long double {
  static constexpr table<Rows, Columns> entries_of;
  return largest_error([](auto t, auto h) { return entries_of.predict(t, h); }, limit);
}

int main() {
  const long double network = largest_error(predict, 1), as_exact = of_table<5, 67>(1);
  const long every = pairs;
  const long double smaller = std::min({of_table<2, 167>(network), of_table<3, 111>(network), of_table<4, 83>(network),
                                        of_table<5, 66>(network), of_table<6, 55>(network), of_table<7, 47>(network),
                                        of_table<8, 41>(network)});
  // The program looks at |z| in steps of 2^9, and tanh rises: the ends of each step have the largest errors.
  long double of_tanh = 0;
  for (std::int32_t step = 0; step < 1 << 22; ++step)
    for (const std::int32_t raw : {step << 9, (step << 9) + 511})
      for (const std::int32_t signed_raw : {raw, -raw}) {
        const auto z = fixed<std::int32_t, 27>::from_raw(signed_raw);
        of_tanh =
            std::max(of_tanh, std::fabs(wide_tanh(z).raw - 32768 * std::tanh(static_cast<long double>(double{z}))));
      }
  std::printf("%ld %.5Lf %.5Lf %.5Lf %.4Lf\n", every, network, as_exact, smaller, of_tanh);
}
