#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/weights.hpp>

#include <array>
#include <cstddef>
#include <vector>

using namespace descent;
using namespace support;

namespace {

// z₁ = 1 · −½ + 2 · ¼ + 0.1 = 0.1, z₂ = 3 · −½ + 4 · ¼ + 0.2 = −0.3, z₃ = 5 · −½ + 6 · ¼ + 0.3 = −0.7; with another
// order of the numbers they would be others. z = 7 A(0.1) + 8 A(−0.3) + 9 A(−0.7) + 0.4
// is 10.46562422834581…, and A(z) the number below, in 50 digits (Python's decimal).
using three_hidden = network<double, layer<2, 3>, layer<3, 1>>;
constexpr double w1[3][2] = {{1, 2}, {3, 4}, {5, 6}}, b1[] = {.1, .2, .3}, w2[1][3] = {{7, 8, 9}}, b2[] = {.4};
constexpr double k1[2][3] = {{1, 3, 5}, {2, 4, 6}}, k2[3][1] = {{7}, {8}, {9}};
constexpr double in_pytorch[] = {1, 2, 3, 4, 5, 6, .1, .2, .3, 7, 8, 9, .4},
                 in_keras[] = {1, 3, 5, 2, 4, 6, .1, .2, .3, 7, 8, 9, .4};
constexpr three_hidden expected{bias_first, {.1, 1, 2, .2, 3, 4, .3, 5, 6, .4, 7, 8, 9}};

using classes = network<float, layer<3, 4, activation::relu>, layer<4, 4, activation::tanh>,
                        layer<4, 2, activation::linear>, cross_entropy>;

/// Whether a network read from what was written is the same, by one array and by arrays of each layer.
template <class Net>
constexpr auto is_read_back(const Net& net) -> bool {
  const auto p0 = to_pytorch<0>(net);
  const auto p1 = to_pytorch<1>(net);
  const auto p2 = to_pytorch<2>(net);
  const auto k_0 = to_keras<0>(net);
  const auto k_1 = to_keras<1>(net);
  const auto k_2 = to_keras<2>(net);
  return from_pytorch<Net>(to_pytorch(net)) == net && from_keras<Net>(to_keras(net)) == net &&
         from_pytorch<Net>(p0.weight, p0.bias, p1.weight, p1.bias, p2.weight, p2.bias) == net &&
         from_keras<Net>(k_0.weight, k_0.bias, k_1.weight, k_1.bias, k_2.weight, k_2.bias) == net;
}

template <class Net, class... Arrays>
concept is_made_of = requires(const Arrays&... arrays) { from_pytorch<Net>(arrays...); };

struct own_stage {
  static constexpr std::size_t inputs = 2, outputs = 2, parameters = 6;
};

}  // namespace

TEST_CASE("numbers in PyTorch's order and in Keras' make the same network") {
  CLAIMED auto rows = from_pytorch<three_hidden>(w1, b1, w2, b2), columns = from_keras<three_hidden>(k1, b1, k2, b2);
  STATIC_REQUIRE(rows == expected);
  STATIC_REQUIRE(columns == expected);
  STATIC_REQUIRE(from_pytorch<three_hidden>(in_pytorch) == expected);
  STATIC_REQUIRE(from_keras<three_hidden>(in_keras) == expected);
  CLAIMED double y_hat = rows({-0.5, 0.25});
  STATIC_REQUIRE(near(y_hat, 0.99997150131828671, 1e-15));
}

TEST_CASE("a network is written in both orders") {
  STATIC_REQUIRE(to_pytorch(expected) == std::to_array(in_pytorch));
  STATIC_REQUIRE(to_keras(expected) == std::to_array(in_keras));
  CLAIMED auto first = to_pytorch<0>(expected);
  CLAIMED auto kernel = to_keras<0>(expected);
  STATIC_REQUIRE(first.weight[2][0] == 5);
  STATIC_REQUIRE(first.bias[2] == .3);
  STATIC_REQUIRE(kernel.weight[0][2] == 5);
  STATIC_REQUIRE(kernel.bias[2] == .3);
}

TEST_CASE("what is written is read back to the same bits, also with a layer as wide as it is high and a loss") {
  CLAIMED bool same = is_read_back(shifted(glorot_uniform<classes>(1).as<double>()).as<float>());
  STATIC_REQUIRE(same);
}

TEST_CASE("arrays of arrays may be std::array, and numbers may be floats") {
  constexpr std::array<std::array<float, 2>, 1> w{{{0.5f, -2.0f}}};
  constexpr std::array<float, 1> b{0.25f};
  CLAIMED auto net = from_pytorch<network<double, layer<2, 1>>>(w, b);
  STATIC_REQUIRE(net == network<double, layer<2, 1>>{bias_first, {0.25, 0.5, -2.0}});
  const std::vector<std::vector<double>> columns{{0.5}, {-2.0}};
  CHECK(from_keras<network<double, layer<2, 1>>>(columns, std::vector{0.25}) == net);
}

TEST_CASE("arrays of another shape are refused, and numbers that are not finite") {
  using one = network<double, layer<2, 1>>;
  const std::vector<std::vector<double>> row{{1, 2}}, column{{1}, {2}}, bad{{1, infinity}};
  const std::vector<double> b{0}, two{0, 0};
  const char* const words = "number_of_values_must_match";
  CHECK(words_of([&] { static_cast<void>(from_pytorch<one>(column, b)); }, 2) == words);
  CHECK(words_of([&] { static_cast<void>(from_keras<one>(row, b)); }, 1) == words);
  CHECK(words_of([&] { static_cast<void>(from_pytorch<one>(row, two)); }, 2) == words);
  CHECK(words_of([&] { static_cast<void>(from_pytorch<one>(two)); }, 2) == words);
  CHECK(words_of([&] { static_cast<void>(from_pytorch<one>(bad, b)); }, infinity) == "weight_must_be_finite");
}

TEST_CASE("one array, or two for each layer, and only layers whose parameters are known") {
  STATIC_REQUIRE(is_made_of<small, double[9]>);
  STATIC_REQUIRE(is_made_of<small, double[2][2], double[2], double[1][2], double[1]>);
  STATIC_REQUIRE_FALSE(is_made_of<small, double[2][2], double[2]>);
  STATIC_REQUIRE_FALSE(is_made_of<small>);
  STATIC_REQUIRE_FALSE(is_made_of<network<double, own_stage>, double[6]>);
  STATIC_REQUIRE_FALSE(is_made_of<neuron<double>, double[1]>);
}
