#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/binary_cross_entropy.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/number/rounded.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/proof/decreasing.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <cstddef>

using namespace descent;
using namespace support;

namespace {

struct row {
  double z, y, error, slope;
};
constexpr row by_decimals[] = {
#include "../reference/binary_cross_entropy.inc"
};
constexpr std::size_t rows = sizeof(by_decimals) / sizeof(row);

/// The error of z, where y = 0.1.
template <class T>
constexpr auto error_of_a_tenth(const T& z) -> T {
  const T of_z[]{z};
  return binary_cross_entropy::value(sample<double>{0, 0.1}, of_z);
}

template <class T>
constexpr auto value_of(T z, double y) -> T {
  return binary_cross_entropy::value(sample<double>{0, y}, {z});
}

template <class T>
constexpr auto slope_of(T z, double y) -> T {
  T slope[1]{};
  binary_cross_entropy::slope(sample<double>{0, y}, {z}, slope);
  return slope[0];
}

/// The number of rows, from the first, whose error is within 4 ulp where y is 0 or 1, and whose slope within half an
/// ulp of 1.
constexpr auto rows_that_agree() -> std::size_t {
  std::size_t n = 0;
  while (n < rows &&
         near(value_of(by_decimals[n].z, by_decimals[n].y), by_decimals[n].error, 4 * 0x1p-52 * by_decimals[n].error) &&
         near(slope_of(by_decimals[n].z, by_decimals[n].y), by_decimals[n].slope, 0x1p-53))
    ++n;
  return n;
}

/// The same for single precision, whose error is computed in double: within an ulp.
constexpr auto rows_of_floats_that_agree() -> std::size_t {
  std::size_t n = 0;
  for (const row& r : by_decimals) {
    const float z = static_cast<float>(r.z);
    if (z == r.z && r.error > 0x1p-126 && !near(value_of(z, r.y), r.error, 0x1p-23 * r.error)) break;
    ++n;
  }
  return n;
}

using yes_or_no = network<double, layer<2, 3, activation::tanh>, layer<3, 1>, binary_cross_entropy>;
using questions = network<double, layer<2, 3>, layer<3, 2>, binary_cross_entropy>;

constexpr auto many = drawn<sample<double, 2, 2>, 37>(5);

/// A step on the gradient, which takes one sample after another.
template <class Net>
constexpr auto one_by_one(Net net, int steps) -> Net {
  for (int i = 0; i < steps; ++i) net = gradient_descent{0.0625}(net, gradient(net, many));
  return net;
}

struct run_of_questions {
  static constexpr questions start = glorot_uniform<questions>(4);
  static constexpr auto& samples = many;
  static constexpr momentum rule{0.0625, 0.5};
  static constexpr shuffled order{3, 10};
  static constexpr std::size_t iterations = 3, samples_per_chunk = 20;
};

/// A network of one layer whose z is b.
using only_b = network<double, layer<1, 1>, binary_cross_entropy>;

constexpr auto lanes_that_agree() -> std::size_t {
  std::size_t n = 0;
  for (std::size_t i = 0; i + 4 <= rows; i += 4) {
    detail::array_of<double, 4> z{}, y{};
    for (std::size_t l = 0; l < 4; ++l) {
      z.lane[l] = by_decimals[i + l].z;
      y.lane[l] = by_decimals[i + l].y;
    }
    const auto e = detail::binary_cross_entropy_of(lanes<double, 4>{z}, lanes<double, 4>{y});
    for (std::size_t l = 0; l < 4; ++l)
      if (e[l] == value_of(z.lane[l], y.lane[l])) ++n;
  }
  return n;
}

}  // namespace

TEST_CASE("the binary cross-entropy of z is that of a computation with 500 digits") {
  CLAIMED std::size_t n = rows_that_agree(), of_floats = rows_of_floats_that_agree(), in_lanes = lanes_that_agree();
  STATIC_REQUIRE(n == rows);
  STATIC_REQUIRE(of_floats == rows);
  STATIC_REQUIRE(in_lanes == rows);
}

TEST_CASE("the binary cross-entropy of the largest outputs is finite, and its slope does not vanish") {
  STATIC_REQUIRE(value_of(largest, 0) == largest);
  STATIC_REQUIRE(value_of(largest, 1) == 0);
  STATIC_REQUIRE(value_of(-largest, 1) == largest);
  STATIC_REQUIRE(value_of(1000.0f, 0) == 1000);
  STATIC_REQUIRE(slope_of(-1000.0, 1) == -1);
  CLAIMED only_b wrong{bias_first, {-800.0, 0.0}};
  STATIC_REQUIRE(gradient(wrong, std::array{sample{1.0, 1.0}}).parameter[0] == -1);
}

TEST_CASE("a network with this loss still gives the probability") {
  CLAIMED only_b net{bias_first, {0.75, 0.5}};
  STATIC_REQUIRE(net(2.0) == sigmoid(1.75));
  STATIC_REQUIRE(error(net, std::array{sample{2.0, 0.25}}) == value_of(1.75, 0.25));
  STATIC_REQUIRE(gradient(net, std::array{sample{2.0, 0.25}}).parameter[1] == 2 * (sigmoid(1.75) - 0.25));
}

TEST_CASE("networks with one output or several have the right slopes, and learn") {
  CLAIMED auto start = shifted(glorot_uniform<yes_or_no>(4));
  CLAIMED auto history = trace<100>(start, exclusive_or, gradient_descent{0.5});
  STATIC_REQUIRE(decreasing_steps(history) == 100);
  STATIC_REQUIRE(slopes_that_agree(start, exclusive_or) == start.parameters);
  STATIC_REQUIRE(slopes_that_agree(history[3].network, exclusive_or) == start.parameters);
  CLAIMED auto of_two = shifted(glorot_uniform<questions>(4));
  STATIC_REQUIRE(slopes_that_agree(of_two, with_targets) == of_two.parameters);
  CLAIMED auto in_floats = train(start.as<float>(), exclusive_or, gradient_descent{0.5}, 20);
  STATIC_REQUIRE(error(in_floats, exclusive_or) < error(start.as<float>(), exclusive_or));
}

TEST_CASE("as real numbers the error falls too, and encloses that of the doubles") {
  using real = interval<double>;
  CLAIMED auto history = trace<5>(glorot_uniform<yes_or_no>(1), exclusive_or, gradient_descent{0.5});
  STATIC_REQUIRE(certainly_decreasing_steps(history, exclusive_or) == 5);
  STATIC_REQUIRE(encloses(error(history[3].network.as<real>(), exclusive_or), history[3].error));
  CLAIMED auto wide = value_of(real{-1000, 1000}, 0.0);
  STATIC_REQUIRE(wide.upper >= 1000);
  STATIC_REQUIRE(wide.lower <= 0);
}

TEST_CASE("the error of a program is that of its formula, not of another one") {
  CLAIMED double z = 0x1.1c9481f5c19cfp+4;
  CLAIMED auto bound = error_of_a_tenth(rounded<double>{interval{17.75, 17.79}});
  // 16 are subtracted so that the enclosure is narrow.
  CLAIMED interval<double> x = z, real = x - 16 - x * 0.1 + log(1 + exp(-x)), computed = error_of_a_tenth(z) - 16;
  CLAIMED double off = mignitude(computed - real);
  STATIC_REQUIRE(off > 3.4e-15);
  STATIC_REQUIRE(bound.error() >= off);
  STATIC_REQUIRE(bound.error() < 1e-14);
  STATIC_REQUIRE(encloses(bound.real(), error_of_a_tenth(interval{17.77})));
  // At 0 all is ln 2, which the program may miss by 3 ulp.
  STATIC_REQUIRE(error_of_a_tenth(rounded<double>{0.0}).error() >= 3 * 0x1p-53);
}

TEST_CASE("many samples in lanes have the bits of one after another, in batches and in runs too") {
  CLAIMED auto start = glorot_uniform<questions>(4);
  CLAIMED auto in_lanes = train(start, many, gradient_descent{0.0625}, 5);
  CLAIMED auto by_gradients = one_by_one(start, 5);
  STATIC_REQUIRE(in_lanes == by_gradients);
  volatile std::size_t epochs = 3;
  CHECK(trained<run_of_questions> ==
        train(run_of_questions::start, many, run_of_questions::rule, epochs, run_of_questions::order));
}

TEST_CASE("a target that is no probability is refused, in batches too") {
  auto samples = many;
  samples[30].y[1] = 1.5;
  const auto net = glorot_uniform<questions>(4);
  CHECK(words_of([&] { static_cast<void>(error(net, samples)); }, 1.5) == "target_must_be_from_0_to_1");
  CHECK(words_of([&] { static_cast<void>(gradient(net, samples)); }, 1.5) == "target_must_be_from_0_to_1");
  CHECK(words_of([&] { static_cast<void>(train(net, samples, gradient_descent{0.5}, 1)); }, 1.5) ==
        "target_must_be_from_0_to_1");
  samples[30].y[1] = -0.5;
  CHECK(words_of([&] { static_cast<void>(train(net, samples, gradient_descent{0.5}, 1, sequential{16})); }, -0.5) ==
        "target_must_be_from_0_to_1");
  CHECK(words_of([] { detail::check_probability(not_a_number); }, not_a_number) == "target_must_be_from_0_to_1");
  detail::array_of<double, 4> y{{0, 1, 0.5, 1.25}};
  CHECK(words_of([&] { detail::check_probability(lanes<double, 4>{y}); }, 1.25) == "target_must_be_from_0_to_1");
}

/// Eight samples, which a constant computes with in lanes. As floats their targets are 1 and 0.
constexpr sample<double> nearly_decided[] = {{0, 0},      {1, 1},  {2, 1 + 1e-12}, {3, 1},
                                             {4, -1e-60}, {-1, 0}, {-2, 0},        {-3, 0}};

TEST_CASE("a target is a probability as the number of the network, in lanes and one after another") {
  using of_floats = network<float, layer<1, 1>, binary_cross_entropy>;
  CLAIMED auto learnt = train(of_floats{}, nearly_decided, gradient_descent{0.1}, 2);
  STATIC_REQUIRE(learnt == train(of_floats{}, nearly_decided, gradient_descent{0.1}, 2));
  CHECK(learnt == train(of_floats{}, nearly_decided, gradient_descent{0.1}, 2));
  using of_doubles = network<double, layer<1, 1>, binary_cross_entropy>;
  CHECK(words_of(
            [] {
              static_cast<void>(error(network<lanes<float, 4>, layer<1, 1>, binary_cross_entropy>{}, nearly_decided));
            },
            0) == "nothing refused");
  CHECK(words_of([] { static_cast<void>(error(of_doubles{}, nearly_decided)); }, 1 + 1e-12) ==
        "target_must_be_from_0_to_1");
}

TEST_CASE("losses say which activations they follow; one of your own follows what it likes") {
  struct own_activation;
  STATIC_REQUIRE(detail::follows<binary_cross_entropy, activation::sigmoid>);
  STATIC_REQUIRE_FALSE(detail::follows<binary_cross_entropy, activation::linear>);
  STATIC_REQUIRE_FALSE(detail::follows<binary_cross_entropy, own_activation>);
  STATIC_REQUIRE(detail::follows<cross_entropy, activation::linear>);
  STATIC_REQUIRE(detail::follows<cross_entropy, own_activation>);
  STATIC_REQUIRE_FALSE(detail::follows<cross_entropy, activation::sigmoid>);
  STATIC_REQUIRE_FALSE(detail::follows<cross_entropy, activation::tanh>);
  STATIC_REQUIRE_FALSE(detail::follows<cross_entropy, activation::relu>);
  STATIC_REQUIRE(detail::follows<squared_error, activation::relu>);
}
