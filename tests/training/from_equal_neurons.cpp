#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/training/from_equal_neurons.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr gradient_descent rule{0.5};
constexpr from_equal_neurons on_purpose{rule};

// Two hidden neurons with equal parameters, which the output adds with equal weights.
constexpr small equal{bias_first, {0.1, 0.5, -0.3, 0.1, 0.5, -0.3, 0.2, 0.4, 0.4}};

/// The parameters of a network with one of them changed by 1/8.
constexpr auto changed(small net, std::size_t k) -> small {
  net.parameter[k] += 0.125;
  return net;
}

struct begins {
  static constexpr const small& start = equal;
  static constexpr auto& samples = exclusive_or;
  static constexpr from_equal_neurons rule{momentum{0.5, 0.5}};
  static constexpr std::size_t iterations = 20;
};
struct continues : begins {
  static constexpr auto& start = checkpoint<begins>;
};
struct continues_by_the_rule : continues {
  static constexpr momentum rule{0.5, 0.5};
};
struct at_once : begins {
  static constexpr std::size_t iterations = 40;
};

using deep = network<double, layer<2, 2>, layer<2, 3>, layer<3, 1>>;
constexpr deep equal_in_the_second{bias_first, {0, 1, 2, 0, 3, 4, 1, 2, 3, 1, 2, 3, 1, 2, 3, 0, 5, 5, 5}};
using unbiased = network<double, unbiased_layer<2, 2>, unbiased_layer<2, 1>>;
using without_hidden = network<double, layer<2, 1>>;
using one_hidden = network<double, layer<2, 1>, layer<1, 1>>;
constexpr sample<double, 2, 1> one[] = {{{1, 2}, {1}}};

constexpr auto words = "hidden_neurons_must_differ_so_start_with_glorot_uniform";

}  // namespace

TEST_CASE("a network with a hidden layer of equal neurons is refused") {
  const small zero;
  CHECK(words_of([&] { static_cast<void>(train(zero, exclusive_or, rule, 0)); }, 1) == words);
  CHECK(words_of([&] { static_cast<void>(train(zero, exclusive_or, rule, 1, sequential{})); }, 1) == words);
  CHECK(words_of([&] { static_cast<void>(trace<1>(zero, exclusive_or, rule)); }, 1) == words);
  CHECK(words_of([&] { static_cast<void>(trace<1>(zero, exclusive_or, rule, sequential{})); }, 1) == words);
  CHECK(words_of([&] { static_cast<void>(training_state{zero, rule}); }, 1) == words);
  CHECK(words_of([] { static_cast<void>(train(equal, exclusive_or, rule, 1)); }, 1) == words);
  CHECK(words_of([] { static_cast<void>(train(equal.as<float>(), exclusive_or, rule, 1)); }, 1) == words);
  CHECK(words_of([] { static_cast<void>(train(equal_in_the_second, exclusive_or, rule, 1)); }, 2) == words);
  CHECK(words_of([] { static_cast<void>(train(deep{}, exclusive_or, rule, 1)); }, 1) == words);
  CHECK(words_of([] { static_cast<void>(training_state{unbiased{}, rule}); }, 1) == words);
}

TEST_CASE("neurons that differ in one number are not equal") {
  CLAIMED bool each_counts = [] {
    for (std::size_t k = 0; k < small::parameters; ++k)
      if (k != 6 && train(changed(equal, k), exclusive_or, rule, 1) == equal) return false;
    return true;
  }();
  STATIC_REQUIRE(each_counts);
  CHECK(words_of([] { static_cast<void>(train(changed(equal, 6), exclusive_or, rule, 1)); }, 1) == words);
}

TEST_CASE("a network without a hidden layer, or with one hidden neuron, may begin at 0") {
  STATIC_REQUIRE_FALSE(train(without_hidden{}, one, rule, 1) == without_hidden{});
  STATIC_REQUIRE_FALSE(train(one_hidden{}, one, rule, 1) == one_hidden{});
}

TEST_CASE("equal neurons are trained on purpose, and remain equal") {
  STATIC_REQUIRE(
      std::is_same_v<detail::bound<small, from_equal_neurons<gradient_descent<double>>>, gradient_descent<double>>);
  CLAIMED small after = train(equal, exclusive_or, on_purpose, 20);
  STATIC_REQUIRE_FALSE(after == equal);
  STATIC_REQUIRE(after.parameter[1] == after.parameter[4]);
  STATIC_REQUIRE(after.parameter[7] == after.parameter[8]);
  STATIC_REQUIRE(trace<20>(equal, exclusive_or, on_purpose).back().network == after);
  STATIC_REQUIRE(train(equal, exclusive_or, on_purpose, 20, full_batch{}) == after);
  STATIC_REQUIRE(train(small{}, exclusive_or, on_purpose, 10) == small{});
}

TEST_CASE("a training that continues is not refused") {
  STATIC_REQUIRE(trained<continues> == trained<at_once>);
  STATIC_REQUIRE(trained<continues_by_the_rule> == trained<at_once>);
  CLAIMED small by_advance = [] {
    training_state training{equal, on_purpose};
    for (int i = 0; i < 20; ++i) training.advance(exclusive_or);
    return training.network;
  }();
  STATIC_REQUIRE(by_advance == train(equal, exclusive_or, on_purpose, 20));
}
