#pragma once

// The dew point from what a sensor of temperature and humidity says, in 16-bit integers: five tanh neurons instead of
// a logarithm, an exponential function or a table. The words are those of SHT21, HTU21D and Si7021.

#include <descent/network/network.hpp>
#include <descent/network/scale.hpp>
#include <descent/number/functions.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

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

// In integers. The weights of the first layer have 12 bits of fraction, those of the second 8, tanh has 15, and the dew
// point 8. A product of two is exact in 32 bits; a sum is rounded once.

constexpr void value_must_fit_its_integer(auto value) { descent::detail::refuse(__func__, value); }

/// value * 2^bits, rounded to nearest.
template <class Int>
constexpr auto fixed(double value, int bits) -> Int {
  const double scaled = value * static_cast<double>(std::int64_t{1} << bits), most = std::numeric_limits<Int>::max();
  if (!(scaled <= most && scaled >= -most)) value_must_fit_its_integer(value);
  return static_cast<Int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

/// x / 2^bits, rounded to nearest.
constexpr auto shifted(std::int32_t x, int bits) -> std::int32_t { return (x + (1 << (bits - 1))) >> bits; }

/// tanh(0), tanh(1/8), ... tanh(5.5)
constexpr int entries = 45;
struct tanh_table {
  std::int16_t value[entries]{};
};
inline constexpr tanh_table tanh_at = [] {
  tanh_table table;
  for (int i = 0; i < entries; ++i) table.value[i] = fixed<std::int16_t>(descent::math::tanh(0.125 * i), 15);
  return table;
}();

/// tanh z of z with 16 bits of fraction, from the nearest entry a at a distance d: its slopes follow from a.
/// tanh z = a + (1 - a^2) (d - a d^2 - (1/3 - a^2) d^3) + ...
constexpr auto tanh_of(std::int32_t z) -> std::int32_t {
  const std::int32_t magnitude = z < 0 ? -z : z, i = shifted(magnitude, 13);
  std::int32_t a = 32767;
  if (i < entries) {
    a = tanh_at.value[i];
    const std::int32_t d = magnitude - (i << 13), square = shifted(a * a, 15),
                       bend = 32768 - shifted(d * (a + shifted(d * (10923 - square), 16)), 16);
    a += shifted(shifted(d * (32768 - square), 13) * bend, 18);
  }
  return z < 0 ? -a : a;
}

/// The network's parameters, 66 bytes.
struct integers {
  struct neuron {
    std::int32_t bias;
    std::int16_t temperature, humidity, out;
  } hidden[5];
  std::int32_t bias;
};

constexpr integers in_integers(const network<double>& net) {
  integers to{};
  const double *p = net.data(), *const last = p + 15;
  for (std::size_t j = 0; j < 5; ++j, p += 3)
    to.hidden[j] = {fixed<std::int32_t>(p[0], 27), fixed<std::int16_t>(p[1], 12), fixed<std::int16_t>(p[2], 12),
                    fixed<std::int16_t>(last[j + 1], 8)};
  to.bias = fixed<std::int32_t>(last[0], 23);
  return to;
}

inline constexpr integers shipped = in_integers(trained);

/// The dew point in 1/256 degrees C, for words of temperature and humidity.
constexpr auto predict(std::int32_t temperature, std::int32_t humidity) -> std::int32_t {
  const std::int32_t t = temperature - 32768, h = humidity - 32768;
  std::int32_t sum = shipped.bias;
  for (const auto& n : shipped.hidden) sum += n.out * tanh_of(shifted(n.bias + n.temperature * t + n.humidity * h, 11));
  return shifted(sum, 15);
}

}  // namespace dew_point
