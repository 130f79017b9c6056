// ITERATIONS on COUNT samples. (benchmark.py defines both, and looks how the time grows.)

#include <descent/core.hpp>

#include <array>

constexpr auto samples = [] {
  std::array<descent::sample<double>, COUNT> all{};
  auto* s = all.data();
  for (int i = 0; i < COUNT; ++i) s[i] = {i / 1000.0, 0.5};
  return all;
}();
constexpr auto net = descent::train(descent::neuron{0.5}, samples, descent::gradient_descent{0.001}, ITERATIONS);
