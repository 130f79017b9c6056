#pragma once

// The dew point from what a sensor of temperature and humidity says, in 16-bit integers: five tanh neurons instead of
// a logarithm, an exponential function or a table. The words are those of SHT21, HTU21D and Si7021.

#include <descent/network/network.hpp>
#include <descent/network/scale.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/functions.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

#include "levenberg_marquardt.hpp"

namespace dew_point {

// A word w as a number from -1 to 1 is x = w / 32768 - 1. By the data sheets, in degrees C and percent:
constexpr auto celsius(const auto& x) { return 41.01 + 87.86 * x; }  // -46.85 + 175.72 w / 65536
constexpr auto percent(const auto& x) { return 56.5 + 62.5 * x; }    // -6 + 125 w / 65536

/// The words from 0 to 50 degrees C and from 10 to 100 percent.
inline constexpr std::int32_t coldest = 17'474, hottest = 36'120, driest = 8'389, wettest = 55'574;

/// Magnus' formula with Sonntag's constants (1990), for x[0] of the temperature and x[1] of the humidity, in degrees C.
constexpr auto by_formula(const auto& x) {
  using descent::math::log;
  // log(e / 6.112 hPa), where 17.62 t / (243.12 + t) is written with one t
  const auto g = log(percent(x[1]) / 100) + 17.62 - 17.62 * 243.12 / (243.12 + celsius(x[0]));
  const auto dew = 17.62 * 243.12 / (17.62 - g) - 243.12;
  return dew;
}

template <class T>
using network = descent::network<T, descent::layer<2, 5, descent::activation::tanh>,
                                 descent::layer<5, 1, descent::activation::linear>>;

/// 28 samples, closer where the formula bends.
constexpr auto chosen() -> std::array<descent::sample<double, 2>, 28> {
  constexpr double temperature[]{0, 15, 37, 50}, humidity[]{10, 13, 22, 34, 57, 80, 100};
  std::array<descent::sample<double, 2>, 28> samples{};
  for (std::size_t i = 0; i < 28; ++i) {
    auto& s = samples[i];
    s.x[0] = (temperature[i / 7] - 41.01) / 87.86;
    s.x[1] = (humidity[i % 7] - 56.5) / 62.5;
    s.y[0] = by_formula(s.x);
  }
  return samples;
}

inline constexpr auto scale = descent::min_max_scale(chosen(), -1, 1);

/// Samples and seed are the best of a random search at run time.
struct run {
  static constexpr auto start = descent::glorot_uniform<network<double>>(1726);
  static constexpr auto samples = scale(chosen());
  static constexpr double damping = 0.02;
  static constexpr std::size_t chunks = 5, iterations_per_chunk = 9;
};

inline constexpr auto trained = descent::folded(levenberg_marquardt::after<run>.network, scale);

// In integers: a product of two 16-bit numbers is exact in 32 bits, and so are the sums. Only tanh rounds, and the end.

using descent::fixed;

struct integers {
  struct neuron {
    fixed<std::int32_t, 27> bias;
    fixed<std::int16_t, 12> temperature, humidity;
    fixed<std::int16_t, 8> out;
  } hidden[5];
  fixed<std::int32_t, 23> bias;
};

/// The trained parameters, each rounded to the nearest. (Where one has no room, a compile error says so.)
inline constexpr integers shipped = [] {
  integers to{};
  const auto& from = trained.data();
  for (std::size_t j = 0; j < 5; ++j) {
    const double *const first = from + 3 * j, *const last = from + 15;
    to.hidden[j] = {fixed<std::int32_t, 27>{first[0]}, fixed<std::int16_t, 12>{first[1]},
                    fixed<std::int16_t, 12>{first[2]}, fixed<std::int16_t, 8>{last[1 + j]}};
  }
  to.bias = fixed<std::int32_t, 23>{from[15]};
  return to;
}();

/// A word w as w / 32768 - 1.
constexpr auto input(std::int32_t word) {
  return fixed<std::int16_t, 15>::from_raw(static_cast<std::int16_t>(word - 32768));
}

/// What a neuron adds to the dew point, and the dew point in degrees C, for inputs in integers, fixed<std::int16_t,
/// 15>. As rounded<...> of these they say how far the program may be from the real numbers.
constexpr auto signal(const integers::neuron& n, const auto& t, const auto& h) {
  return wide_product(
      n.out, wide_tanh(wide_sum(wide_sum(wide_product(n.temperature, t), wide_product(n.humidity, h)), n.bias)));
}
constexpr auto answer(const auto& t, const auto& h) {
  decltype(signal(shipped.hidden[0], t, h)) sum{shipped.bias};
  for (const auto& n : shipped.hidden) sum = wide_sum(sum, signal(n, t, h));
  return descent::to<fixed<std::int32_t, 8>>(sum);
}

/// The dew point in 1/256 degrees C, for words of temperature and humidity.
constexpr auto predict(std::int32_t temperature, std::int32_t humidity) -> std::int32_t {
  return answer(input(temperature), input(humidity)).raw;
}

}  // namespace dew_point
