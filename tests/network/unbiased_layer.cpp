#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/network/predict.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <algorithm>
#include <cstddef>

using namespace descent;
using namespace support;

namespace {

using unbiased = network<double, unbiased_layer<2, 3, activation::tanh>, unbiased_layer<3, 2>>;
using biased = network<double, layer<2, 3, activation::tanh>, layer<3, 2>>;
using questions = network<double, unbiased_layer<2, 3>, unbiased_layer<3, 2>, binary_cross_entropy>;

constexpr auto many = drawn<sample<double, 2, 2>, 37>(5);

/// The network with biases that are 0.
constexpr auto with_biases(const unbiased& net) -> biased {
  biased other;
  for (std::size_t j = 0, k = 0; j < 3; ++j)
    for (std::size_t i = 0; i < 2; ++i) other.parameter[j * 3 + 1 + i] = net.parameter[k++];
  for (std::size_t j = 0, k = 6; j < 2; ++j)
    for (std::size_t i = 0; i < 3; ++i) other.parameter[9 + j * 4 + 1 + i] = net.parameter[k++];
  return other;
}

/// The number of weights, from the first, whose slope is that of the network with biases.
constexpr auto slopes_with_biases(const unbiased& net) -> std::size_t {
  const biased other = gradient(with_biases(net), many);
  biased slope = with_biases(gradient(net, many));
  for (std::size_t k = 0; k < biased::parameters; ++k) {
    const bool is_bias = k < 9 ? k % 3 == 0 : (k - 9) % 4 == 0;
    if (!is_bias && slope.parameter[k] != other.parameter[k]) return k;
  }
  return biased::parameters;
}

constexpr auto start = glorot_uniform<unbiased>(4);

/// A step on the gradient, which takes one sample after another.
template <class Net>
constexpr auto one_by_one(Net net, int steps) -> Net {
  for (int i = 0; i < steps; ++i) net = gradient_descent{0.125}(net, gradient(net, many));
  return net;
}

struct whole_run {
  static constexpr auto& start = ::start;
  static constexpr auto& samples = many;
  static constexpr momentum rule{0.125, 0.5};
  static constexpr shuffled order{3, 10};
  static constexpr std::size_t iterations = 3, samples_per_chunk = 20;
};

}  // namespace

TEST_CASE("a layer without biases is one whose biases are 0") {
  STATIC_REQUIRE(unbiased::parameters == 12);
  STATIC_REQUIRE(start({0.3, -0.7}) == with_biases(start)({0.3, -0.7}));
  CLAIMED std::size_t n = slopes_with_biases(start);
  STATIC_REQUIRE(n == biased::parameters);
  CLAIMED network<double, unbiased_layer<1, 1>> one{bias_first, {0.5}};
  STATIC_REQUIRE(error(one, identity) == error(neuron{0.5}, identity));
}

TEST_CASE("without biases the slopes are those of dual numbers, and the network learns") {
  CLAIMED auto history = trace<50>(start, with_targets, gradient_descent{0.5});
  STATIC_REQUIRE(decreasing_steps(history) == 50);
  STATIC_REQUIRE(slopes_that_agree(start, with_targets) == 12);
  STATIC_REQUIRE(slopes_that_agree(history[9].network, with_targets) == 12);
  STATIC_REQUIRE(slopes_that_agree(glorot_uniform<questions>(4), with_targets) == 12);
  STATIC_REQUIRE(encloses(error(start.as<interval<double>>(), with_targets), error(start, with_targets)));
}

TEST_CASE("without biases many samples in lanes have the bits of one after another") {
  CLAIMED auto in_lanes = train(start, many, gradient_descent{0.125}, 5);
  CLAIMED auto by_gradients = one_by_one(start, 5);
  STATIC_REQUIRE(in_lanes == by_gradients);
  CLAIMED auto of_questions = train(glorot_uniform<questions>(4), many, gradient_descent{0.125}, 5);
  CLAIMED auto questions_one_by_one = one_by_one(glorot_uniform<questions>(4), 5);
  STATIC_REQUIRE(of_questions == questions_one_by_one);
  volatile std::size_t epochs = 3;
  CHECK(trained<whole_run> == train(start, many, whole_run::rule, epochs, whole_run::order));
}

TEST_CASE("without biases predictions in bulk have the bits of single ones") {
  double x[18]{}, y_hat[18]{};
  for (std::size_t i = 0; i < 18; ++i) x[i] = static_cast<double>(i) / 8 - 1;
  predict(start, x, y_hat);
  for (std::size_t row = 0; row < 9; ++row) {
    const auto alone = start({x[2 * row], x[2 * row + 1]});
    CHECK((y_hat[2 * row] == alone[0] && y_hat[2 * row + 1] == alone[1]));
  }
}

TEST_CASE("first weights without biases stay within the bounds of Glorot and Bengio, and none is 0") {
  CLAIMED auto net = glorot_uniform<network<double, unbiased_layer<2, 1>>>(7);
  STATIC_REQUIRE(absolute(net.parameter[0]) < 1.4143);
  STATIC_REQUIRE(net.parameter[0] != 0);
  STATIC_REQUIRE(net.parameter[1] != net.parameter[0]);
}

TEST_CASE("the first weights are drawn from [-r, r], r = √(6 / 20)") {
  constexpr double r = 0.547722557505166113;
  CLAIMED auto net = glorot_uniform<network<double, unbiased_layer<10, 10>>>(7);
  CLAIMED double least = *std::min_element(net.parameter, net.parameter + 100),
                 most = *std::max_element(net.parameter, net.parameter + 100);
  STATIC_REQUIRE((least >= -r && least < -0.9 * r));
  STATIC_REQUIRE((most <= r && most > 0.9 * r));
}
