#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/predict.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/random.hpp>

#include <array>
#include <cstddef>
#include <span>

using namespace descent;
using namespace support;

namespace {

/// The number of rows, of 21, from the first, that are predicted with the bits of a single prediction.
template <class Net>
constexpr auto rows_that_agree(const Net& net) -> std::size_t {
  using T = typename Net::scalar;
  constexpr std::size_t rows = 21, inputs = Net::inputs, outputs = Net::outputs;
  std::array<T, rows * inputs> x{};
  std::array<T, rows * outputs> y_hat{};
  splitmix64 random{1};
  for (T& value : x) value = static_cast<T>(random.uniform(-3, 3));
  predict(net, x, y_hat);
  for (std::size_t r = 0; r < rows; ++r) {
    T row[inputs]{}, alone[outputs]{};
    for (std::size_t i = 0; i < inputs; ++i) row[i] = x[r * inputs + i];
    detail::predict_row(net, row, alone);
    for (std::size_t j = 0; j < outputs; ++j)
      if (alone[j] != y_hat[r * outputs + j]) return r;
  }
  return rows;
}

using in_floats = network<float, layer<4, 5, activation::tanh>, layer<5, 3, activation::relu>>;
using of_nine_inputs = network<float, layer<9, 2, activation::linear>>;  // enough for sums by parts

/// An activation of your own that branches on z, which is then one number.
struct at_least_minus_1 {
  template <number Number>
  [[nodiscard]] static constexpr auto value(Number z) -> Number {
    return z < static_cast<Number>(-1.0) ? static_cast<Number>(-1.0) : z;
  }
  template <number Number>
  [[nodiscard]] static constexpr auto slope(Number z, Number) -> Number {
    return static_cast<Number>(z < static_cast<Number>(-1.0) ? 0.0 : 1.0);
  }
};
using branching = network<double, layer<2, 3>, layer<3, 2, at_least_minus_1>>;

/// A network of your own, which takes one number.
struct line {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 2;
  [[nodiscard]] constexpr auto operator()(double x) const -> double { return p[0] + p[1] * x; }
  constexpr auto data() -> double* { return p; }
  constexpr auto data() const -> const double* { return p; }

  double p[2] = {0.25, -1.5};
};

/// A loss of your own that branches on ŷ, which a prediction does not need.
struct absolute_error {
  template <class Sample, number Number, std::size_t Outputs>
  [[nodiscard]] static constexpr auto value(const Sample& s, const Number (&y_hat)[Outputs]) -> Number {
    return y_hat[0] < s.y ? s.y - y_hat[0] : y_hat[0] - s.y;
  }
};

constexpr auto with_biases() -> of_nine_inputs {
  auto net = glorot_uniform<of_nine_inputs>(3);
  net.parameter[0] = 0.3f, net.parameter[10] = -0.7f;
  return net;
}

}  // namespace

TEST_CASE("many predictions at once are those of one after another") {
  CLAIMED auto of_a_neuron = rows_that_agree(neuron{0.5}), of_a_float = rows_that_agree(neuron<float>{0.5f});
  CLAIMED auto of_small = rows_that_agree(glorot_uniform<small>(1)),
               of_floats = rows_that_agree(glorot_uniform<in_floats>(2)),
               of_nine = rows_that_agree(unknown(with_biases()));
  STATIC_REQUIRE(of_a_neuron == 21);
  STATIC_REQUIRE(of_a_float == 21);
  STATIC_REQUIRE(of_small == 21);
  STATIC_REQUIRE(of_floats == 21);
  STATIC_REQUIRE(of_nine == 21);
}

TEST_CASE("a network that takes one number at a time predicts one row after another") {
  CLAIMED auto of_an_activation = rows_that_agree(glorot_uniform<branching>(5)), of_a_line = rows_that_agree(line{});
  STATIC_REQUIRE(of_an_activation == 21);
  STATIC_REQUIRE(of_a_line == 21);
}

TEST_CASE("rows are predicted in lanes if no activation branches, whatever the loss does") {
  STATIC_REQUIRE(detail::in_lanes<small>);
  STATIC_REQUIRE(detail::in_lanes<neuron<float>>);
  STATIC_REQUIRE(detail::in_lanes<network<double, layer<2, 1>, absolute_error>>);
  STATIC_REQUIRE_FALSE(detail::in_lanes<branching>);
  STATIC_REQUIRE_FALSE(detail::in_lanes<network<double, layer<2, 3, at_least_minus_1>, layer<3, 2>>>);
  STATIC_REQUIRE_FALSE(detail::in_lanes<line>);
}

TEST_CASE("rows of inputs and of outputs that do not match are refused, and nothing is written") {
  const double x[] = {0, 1, 2, 3};
  double y_hat[] = {7, 7};
  const std::span<const double> inputs(x);
  const std::span<double> outputs(y_hat);
  const small net;
  CHECK(words_of([&] { predict(net, inputs.first(3), outputs.first(1)); }, 3) == "inputs_must_fill_rows");
  CHECK(words_of([&] { predict(net, inputs, outputs.first(1)); }, 1) == "outputs_must_match_inputs");
  CHECK(y_hat[0] == 7);
  predict(net, inputs, outputs);
  CHECK(y_hat[1] == 0.5);
}
