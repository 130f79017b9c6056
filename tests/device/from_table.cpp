// What the network replaces: a table of degrees C in 64ths, uniform in the converter's codes, and linear interpolation.
// Its entries are as many as make it as exact as the network.

#include "../../docs/experiments/thermistor.hpp"

#include <array>
#include <cstddef>

/// The codes of 100 degrees C and of 0.
inline constexpr int first_code = 268, last_code = 3156;

template <int StepBits>
inline constexpr auto degrees = [] {
  constexpr int step = 1 << StepBits, first = first_code / step, last = (last_code + step - 1) / step;
  std::array<short, last - first + 1> entries{};
  for (int i = first; i <= last; ++i) {
    const double t = 64 * thermistor::by_formula(step * i / 4095.0);
    entries[static_cast<std::size_t>(i - first)] = static_cast<short>(t < 0 ? t - 0.5 : t + 0.5);
  }
  return entries;
}();

template <int StepBits>
constexpr auto interpolated(int code) -> int {
  code = code < first_code ? first_code : code > last_code ? last_code : code;
  const auto* entry = &degrees<StepBits>[static_cast<std::size_t>((code >> StepBits) - (first_code >> StepBits))];
  const int rest = code & ((1 << StepBits) - 1), half = 1 << StepBits >> 1;
  return entry[0] + (((entry[1] - entry[0]) * rest + half) >> StepBits);
}

template <int StepBits>
constexpr auto largest_error_of_table() -> double {
  double largest = 0;
  for (int code = first_code; code <= last_code; ++code)
    largest = (descent::max)(
        largest, (descent::abs)(interpolated<StepBits>(code) / 64.0 - thermistor::by_formula(code / 4095.0)));
  return largest;
}

static_assert(largest_error_of_table<5>() <= thermistor::largest_error(), "as exact");
static_assert(largest_error_of_table<6>() > thermistor::largest_error(), "half as many entries are not enough");

constexpr auto predicted(int code) -> int { return interpolated<5>(code); }

extern "C" int prediction(int code) { return predicted(code); }
