#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/training/error.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

using two_to_three = layer<2, 3, activation::linear>;

// Rows of the bias and the two weights of each output, after two parameters of other layers.
constexpr double parameters[11] = {9, 9, 1, 2, 3, 0, -1, 4, 5, 0, 0};
constexpr double x[2] = {10, 100};

constexpr auto output(std::size_t j) -> double {
  double z[3]{}, y_hat[3]{};
  two_to_three::forward(parameters, 2, x, z, y_hat);
  return z[j] == y_hat[j] ? y_hat[j] : 0;
}

struct slopes {
  double of_parameter[11]{}, of_input[2]{};
};

/// Slopes after a backward pass with ∂E/∂ŷ = (1, 0, 2), added to slopes of 7.
constexpr auto backward() -> slopes {
  slopes all;
  for (double& slope : all.of_parameter) slope = 7;
  const double z[3]{}, y_slope[3] = {1, 0, 2};
  two_to_three::backward(parameters, 2, x, z, z, y_slope, all.of_parameter, all.of_input);
  return all;
}

using wide = network<double, layer<5, 7>>;
constexpr wide drawn = glorot_uniform<wide>(4);

/// The number of parameters that are drawn as they should be: biases 0, weights in [−r, r], r = √(6 / 12).
constexpr auto drawn_well() -> std::size_t {
  std::size_t n = 0;
  for (std::size_t k = 0; k < wide::parameters; ++k) {
    const double w = drawn.parameter[k];
    n += (k % 6 == 0 ? w == 0 : w != 0 && absolute(w) <= 0.7071067811865476) ? 1u : 0u;
  }
  return n;
}

}  // namespace

TEST_CASE("a layer computes b + w x for each output, from its part of the parameters") {
  STATIC_REQUIRE(two_to_three::parameters == 9);
  STATIC_REQUIRE(output(0) == 321);
  STATIC_REQUIRE(output(1) == 390);
  STATIC_REQUIRE(output(2) == 5);
}

TEST_CASE("a layer adds the slopes of its parameters, and those of its inputs, and touches no others") {
  CLAIMED auto all = backward();
  STATIC_REQUIRE(all.of_parameter[1] == 7);
  STATIC_REQUIRE(all.of_parameter[2] == 7 + 1);
  STATIC_REQUIRE(all.of_parameter[3] == 7 + 10);
  STATIC_REQUIRE(all.of_parameter[4] == 7 + 100);
  STATIC_REQUIRE(all.of_parameter[5] == 7);
  STATIC_REQUIRE(all.of_parameter[8] == 7 + 2);
  STATIC_REQUIRE(all.of_parameter[10] == 7 + 200);
  STATIC_REQUIRE(all.of_input[0] == 2);
  STATIC_REQUIRE(all.of_input[1] == 3);
}

TEST_CASE("a network of one linear unit is a straight line, with its error and its slopes") {
  CLAIMED network<double, layer<1, 1, activation::linear>> line{bias_first, {3.0, 2.0}};
  constexpr sample<double> one[] = {{0.5, 1}};
  STATIC_REQUIRE(line(0.5) == 4.0);
  STATIC_REQUIRE(error(line, one) == 4.5);
  STATIC_REQUIRE(gradient(line, one) == network<double, layer<1, 1, activation::linear>>{bias_first, {3.0, 1.5}});
}

TEST_CASE("a layer draws its first weights from Glorot's range, and its biases are 0") {
  CLAIMED std::size_t n = drawn_well();
  STATIC_REQUIRE(n == 42);
}
