// Prints what the compiler computes of each code, in hexadecimal. predicted(code) is in a file that is included before.

#include <array>
#include <cstddef>
#include <cstdio>
#include <utility>

/// A 32nd of all codes: one constant would have too many operations.
template <std::size_t Part>
inline constexpr auto expected = [] {
  std::array<int, 128> values{};
  for (std::size_t i = 0; i < 128; ++i) values[i] = predicted(static_cast<int>(128 * Part + i));
  return values;
}();

int main() {
  [&]<std::size_t... Part>(std::index_sequence<Part...>) {
    for (const auto* part : {&expected<Part>...})
      for (const int value : *part) std::printf("%08x\n", static_cast<unsigned>(value));
  }(std::make_index_sequence<32>{});
}
