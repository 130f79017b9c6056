// EXPECT: constraint|constraints not satisfied
// EXPECT SINCE g++ 11, clang++ 19: network_of_neurons
#include <descent/descent.hpp>

#include <cstdint>
using namespace descent;

/// Its biases come last, where quantized would not look for them.
template <std::size_t Inputs, std::size_t Outputs>
struct bias_last {
  static constexpr std::size_t inputs = Inputs, outputs = Outputs, parameters = Outputs * (1 + Inputs);
  using activation = descent::activation::linear;
  using without_activation = bias_last;

  template <number Number, std::size_t Size, number Input>
  static constexpr void forward(const Number (&parameter)[Size], std::size_t k, const Input (&x)[Inputs],
                                Input (&z)[Outputs], Input (&y_hat)[Outputs]) {
    for (std::size_t j = 0; j < Outputs; ++j) {
      Input sum{};
      for (std::size_t i = 0; i < Inputs; ++i, ++k) sum = sum + parameter[k] * x[i];
      y_hat[j] = z[j] = sum + static_cast<Input>(parameter[k++]);
    }
  }
};

#ifdef GOOD
using stage = layer<2, 1, activation::linear>;
#else
using stage = bias_last<2, 1>;
#endif

constexpr network<double, stage> net{bias_first, {1.0, 2.0, 0.25}};
static_assert(net({0.0, 0.0}) >= 0);
constexpr quantized<net, fixed<std::int16_t, 12>> in_integers;
static_assert(in_integers.inputs == 2);
