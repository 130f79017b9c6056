// Three epochs in batches of 32, ten classes: what a compiler charges for lanes.

#include <descent/network/network.hpp>
#include <descent/number/random.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/state.hpp>

#include <array>
#include <cstddef>

using namespace descent;

using digit = labelled_sample<double, 16, 10>;
constexpr auto drawn() -> std::array<digit, 80> {
  std::array<digit, 80> digits{};
  splitmix64 random{1};
  for (std::size_t n = 0; n < 80; ++n) {
    digits[n].label = n % 10;
    for (std::size_t i = 0; i < 16; ++i) digits[n].x[i] = random.uniform();
  }
  return digits;
}
constexpr auto digits = drawn();
constexpr auto start = glorot_uniform<network<double, layer<16, 10, activation::linear>>>(1);
constexpr auto trained_in_batches = train(start, digits, gradient_descent{0.1}, 3, sequential{32});
