#include "../claims.hpp"
#include "../networks.hpp"
#include "../steps.hpp"

#include <descent/network/neuron.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rate.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/state.hpp>
#include <descent/training/train.hpp>
#include <descent/training/weight_decay.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);

struct whole_run {
  static constexpr auto& start = ::start;
  static constexpr auto& samples = exclusive_or;
  static constexpr weight_decay<adam<double>, double> rule{adam{0.1}, 0.01};
  static constexpr shuffled order{3, 3};
  static constexpr std::size_t iterations = 20, samples_per_chunk = 7;
};

struct other_decay : second_part<whole_run, 13> {
  static constexpr weight_decay<adam<double>, double> rule{adam{0.1}, 0.25};
};

}  // namespace

TEST_CASE("Adam with weight decay is AdamW: its steps are those of a computation with 50 digits") {
  CLAIMED std::size_t n =
      steps_by_decimals(neuron{0.5}, identity, weight_decay{adam{0.1}, 0.01}, adamw_by_decimals, 1e-13);
  STATIC_REQUIRE(n == 6);
  CLAIMED std::size_t without = steps_by_decimals(neuron{0.5}, identity, adam{0.1}, adamw_by_decimals, 1e-13);
  STATIC_REQUIRE(without == 0);
}

TEST_CASE("weight decay takes rate times λ times the weight off each step of any rule with a rate") {
  STATIC_REQUIRE(first_step(weight_decay{gradient_descent{0.5}, 0.25}, neuron{2.0}, neuron{1.0}) == neuron{1.25});
  STATIC_REQUIRE(first_step(weight_decay{sign_descent{0.5}, 0.25}, neuron{2.0}, neuron{9.0}) == neuron{1.25});
  STATIC_REQUIRE(first_step(weight_decay{momentum{0.5, 0.5}, 0.25}, neuron{2.0}, neuron{1.0}) == neuron{1.25});
  STATIC_REQUIRE(first_step(weight_decay{gradient_descent{0.5}, 0.25}, neuron{2.0f}, neuron{1.0f}) == neuron{1.25f});
  STATIC_REQUIRE(first_step(projected{weight_decay{gradient_descent{0.5}, 0.25}, 1.5, 9}, neuron{2.0}, neuron{1.0}) ==
                 neuron{1.5});
  STATIC_REQUIRE(first_step(weight_decay{projected{gradient_descent{0.5}, 1.75, 9}, 0.5}, neuron{2.0}, neuron{1.0}) ==
                 neuron{1.25});
}

TEST_CASE("weight decay with λ = 0 is the rule alone") {
  STATIC_REQUIRE(train(start, exclusive_or, weight_decay{adam{0.1}, 0}, 9) == train(start, exclusive_or, adam{0.1}, 9));
}

TEST_CASE("a run with weight decay continues from its checkpoint, with a λ of its own") {
  CLAIMED small in_one_loop = train(start, exclusive_or, whole_run::rule, 20, whole_run::order);
  STATIC_REQUIRE(trained<whole_run> == in_one_loop);
  STATIC_REQUIRE(trained<second_part<whole_run, 13>> == in_one_loop);
  STATIC_REQUIRE_FALSE(trained<other_decay> == in_one_loop);
}

TEST_CASE("the numbers of a weight decay are deduced, whole numbers as double") {
  STATIC_REQUIRE(
      std::is_same_v<decltype(weight_decay{sign_descent{1}, 0}), weight_decay<sign_descent<double>, double>>);
}

TEST_CASE("a decay that is negative or not finite is refused") {
  CHECK(words_of([] { static_cast<void>(weight_decay{adam{0.1}, -0.5}); }, -0.5) ==
        "decay_must_be_at_least_0_and_finite");
  CHECK(words_of([] { static_cast<void>(weight_decay{adam{0.1}, infinity}); }, infinity) ==
        "decay_must_be_at_least_0_and_finite");
  CHECK(words_of([] { static_cast<void>(weight_decay{adam{0.1}, not_a_number}); }, not_a_number) ==
        "decay_must_be_at_least_0_and_finite");
}

TEST_CASE("a decay that a network with a point would round to nothing is refused") {
  using number = fixed<std::int32_t, 8>;
  const neuron<number> hundred{number{100.0}}, flat{number{0.0}};
  const weight_decay little{gradient_descent{0.5}, 0.001}, enough{gradient_descent{0.5}, 0.25};
  CHECK(words_of([&] { static_cast<void>(first_step(little, hundred, flat)); }, 0.001) ==
        "constant_must_not_be_0_as_the_number_of_the_network");
  CHECK(static_cast<double>(first_step(enough, hundred, flat).weight) == 87.5);
  CHECK(first_step(weight_decay{gradient_descent{0.5}, 0}, hundred, flat) == hundred);
}
