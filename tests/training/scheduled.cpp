#include "../claims.hpp"
#include "../networks.hpp"
#include "../steps.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/nesterov.hpp>
#include <descent/training/order.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>
#include <descent/training/weight_decay.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);

constexpr auto tenth_by_t = [](std::size_t step) { return 0.1 / static_cast<double>(step + 1); };
constexpr auto halved_every_two = [](std::size_t step) { return 0.25 / static_cast<double>(1u << (step / 2)); };
constexpr auto always_a_half = [](std::size_t) { return 0.5; };

/// Warm-up over four steps. A type with a member is a schedule too.
struct warm_up {
  [[nodiscard]] constexpr auto operator()(std::size_t step) const -> double {
    return step < 4 ? highest * static_cast<double>(step + 1) / 4 : highest;
  }
  double highest;
};

struct whole_run {
  static constexpr auto& start = ::start;
  static constexpr auto& samples = exclusive_or;
  static constexpr scheduled rule{warm_up{0.5}, weight_decay{nesterov{1.0, 0.5}, 0.01}};
  static constexpr sequential order{3};
  static constexpr std::size_t iterations = 12, samples_per_chunk = 5;
};

struct other_schedule : second_part<whole_run, 1> {
  static constexpr scheduled rule{warm_up{0.25}, weight_decay{nesterov{1.0, 0.5}, 0.01}};
};

}  // namespace

TEST_CASE("a step that is refused leaves a scheduled rule, bound to a network, at its parameter") {
  auto rule = scheduled{[](std::size_t) { return 0.1; }, adam{0.1}}.bind<small>();
  CHECK(support::words_of([&] { static_cast<void>(rule.step(1.0, 1e200)); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK((rule.index == 0 && rule.rule.index == 0));
}

TEST_CASE("a schedule gives the rate of each step, of rules without a state and with one") {
  CLAIMED std::size_t n =
      steps_by_decimals(line{bias_first, {1, 2}}, sum_of_both, scheduled{halved_every_two, gradient_descent{1.0}},
                        scheduled_descent_by_decimals);
  STATIC_REQUIRE(n == 6);
  CLAIMED std::size_t of_adamw = steps_by_decimals(
      neuron{0.5}, identity, weight_decay{scheduled{tenth_by_t, adam{1.0}}, 0.01}, scheduled_adamw_by_decimals, 1e-13);
  STATIC_REQUIRE(of_adamw == 6);
  CLAIMED std::size_t around_adamw = steps_by_decimals(
      neuron{0.5}, identity, scheduled{tenth_by_t, weight_decay{adam{1.0}, 0.01}}, scheduled_adamw_by_decimals, 1e-13);
  STATIC_REQUIRE(around_adamw == 6);
}

TEST_CASE("a schedule that is always the same is the rule with that rate") {
  CLAIMED small by_momentum = train(start, exclusive_or, momentum{0.5, 0.5}, 9);
  STATIC_REQUIRE(train(start, exclusive_or, scheduled{always_a_half, momentum{9.0, 0.5}}, 9) == by_momentum);
  STATIC_REQUIRE(trace<9>(start, exclusive_or, scheduled{always_a_half, momentum{9.0, 0.5}}).back().network ==
                 by_momentum);
  STATIC_REQUIRE(train(start, exclusive_or, projected{scheduled{always_a_half, adam{9.0}}, -1, 1}, 9, sequential{}) ==
                 train(start, exclusive_or, projected{adam{0.5}, -1, 1}, 9, sequential{}));
  STATIC_REQUIRE(first_step(scheduled{warm_up{0.5}, gradient_descent{9.0}}, neuron{2.0f}, neuron{1.0f}) ==
                 neuron{1.875f});
}

TEST_CASE("a run with a schedule continues at its step") {
  CLAIMED small in_one_loop = train(start, exclusive_or, whole_run::rule, 12, whole_run::order);
  STATIC_REQUIRE(trained<whole_run> == in_one_loop);
  STATIC_REQUIRE(trained<second_part<whole_run, 1>> == in_one_loop);
  STATIC_REQUIRE(checkpoint<first_part<whole_run, 1>>.rule.steps == 2);
  STATIC_REQUIRE_FALSE(trained<other_schedule> == in_one_loop);
}

TEST_CASE("a rate of a schedule is refused at its step, and not before it") {
  const auto falling = [](std::size_t step) { return 0.5 - 0.25 * static_cast<double>(step); };
  const scheduled rule{falling, momentum{1.0, 0.5}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, identity, rule, 3)); }, 0) ==
        "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, identity, rule, 2)); }, 0) == "nothing refused");
  const scheduled infinite{[](std::size_t) { return infinity; }, adam{0.1}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, identity, infinite, 1)); }, infinity) ==
        "rate_must_be_positive_and_finite");
  const auto tiny = [](std::size_t step) { return step < 2 ? 0.5 : 1e-60; };
  const scheduled none_as_a_float{tiny, momentum{1.0, 0.5}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, identity, none_as_a_float, 3)); }, 0) ==
        "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, identity, none_as_a_float, 2)); }, 0) ==
        "nothing refused");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, identity, none_as_a_float, 3)); }, 0) == "nothing refused");
  const scheduled undefined{[](std::size_t) { return not_a_number; }, adam{0.1}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, identity, undefined, 1)); }, not_a_number) ==
        "rate_must_be_positive_and_finite");
}
