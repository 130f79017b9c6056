// The dew point in a Cortex-M0 by the smallest table that is as exact as the network of dew_point.hpp.

#include "dew_point_table.hpp"

inline constexpr dew_point::table<5, 67> as_exact;

extern "C" int dew_point_of(unsigned temperature, unsigned humidity) {
  return as_exact.predict(static_cast<std::int32_t>(temperature), static_cast<std::int32_t>(humidity));
}

int main() {
  auto* const words = reinterpret_cast<volatile unsigned*>(0x40012440);
  auto* const port = reinterpret_cast<volatile unsigned*>(0x40013828);
  for (;;) *port = static_cast<unsigned>(dew_point_of(words[0], words[1]));
}
