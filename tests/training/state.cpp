#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);
constexpr momentum rule{0.5, 0.75};

/// The network after a loop of advance, one epoch at a time.
constexpr auto looped(const order auto& in_order, int epochs) -> small {
  training_state training{start, rule};
  for (int i = 0; i < epochs; ++i) training.advance(exclusive_or, 1, in_order);
  return training.network;
}

/// The network after repeated calls of train, each of which begins with a fresh rule.
constexpr auto retrained(int times) -> small {
  small net = start;
  for (int i = 0; i < times; ++i) net = train(net, exclusive_or, rule, 1);
  return net;
}

/// The state after so many samples, in steps of one.
constexpr auto after(std::size_t samples, const order auto& in_order) {
  training_state training{start, rule};
  for (; samples > 0; --samples) training.advance_by(1, exclusive_or, 4, in_order);
  return training;
}

/// Whether a copy, made after so many samples, ends where an uninterrupted training of five epochs ends.
constexpr auto resumes_after(std::size_t samples, const small& end, const order auto& in_order) -> bool {
  const auto interrupted = after(samples, in_order);
  auto resumed = interrupted;
  resumed.advance_by(20 - samples, exclusive_or, 4, in_order);
  return resumed.network == end && resumed.epoch == 5 && resumed.index == 0;
}

/// The number of places, of 21, at which a training may be interrupted.
constexpr auto places_to_resume(const order auto& in_order) -> std::size_t {
  const small end = train(start, exclusive_or, rule, 5, in_order);
  std::size_t n = 0;
  while (n <= 20 && resumes_after(n, end, in_order)) ++n;
  return n;
}

/// A loop of your own, which ends where the error is small enough.
constexpr auto until(double most) {
  training_state training{neuron{0.5}, momentum{1.0, 0.9}};
  while (error(training.network, identity) > most) training.advance(identity);
  return training;
}

struct in_shuffled_order {
  static constexpr auto& start = ::start;
  static constexpr auto& samples = exclusive_or;
  static constexpr auto& rule = ::rule;
  static constexpr std::size_t iterations = 10;
  static constexpr shuffled order{7};
};

using line = network<double, layer<1, 1, activation::linear>>;
constexpr sample<double> far[] = {{1, 1e100}, {2, 1e100}};

}  // namespace

TEST_CASE("a loop of advance keeps the state of the rule, as one call of train does") {
  CLAIMED small by_advance = looped(full_batch{}, 10), by_train = retrained(10);
  STATIC_REQUIRE(by_advance == train(start, exclusive_or, rule, 10));
  STATIC_REQUIRE_FALSE(by_train == train(start, exclusive_or, rule, 10));
}

TEST_CASE("a loop of advance equals train in every order") {
  CLAIMED small full = looped(full_batch{}, 5), stored = looped(sequential{}, 5), mixed = looped(shuffled{7}, 5);
  STATIC_REQUIRE(full == train(start, exclusive_or, rule, 5, full_batch{}));
  STATIC_REQUIRE(stored == train(start, exclusive_or, rule, 5, sequential{}));
  STATIC_REQUIRE(mixed == train(start, exclusive_or, rule, 5, shuffled{7}));
  STATIC_REQUIRE_FALSE(full == stored);
  STATIC_REQUIRE_FALSE(stored == mixed);
  STATIC_REQUIRE(trace<5>(start, exclusive_or, rule, sequential{}).back().network == stored);
}

TEST_CASE("a copy of the state is a checkpoint, in the middle of an epoch too") {
  CLAIMED auto full = places_to_resume(full_batch{}), stored = places_to_resume(sequential{}),
               mixed = places_to_resume(shuffled{7});
  STATIC_REQUIRE(full == 21);
  STATIC_REQUIRE(stored == 21);
  STATIC_REQUIRE(mixed == 21);
}

TEST_CASE("a training resumes within a batch too, and keeps what the rule remembers") {
  CLAIMED auto threes = places_to_resume(sequential{3}), mixed = places_to_resume(shuffled{7, 3}),
               of_mean = places_to_resume(mean{sequential{3}});
  STATIC_REQUIRE(threes == 21);
  STATIC_REQUIRE(mixed == 21);
  STATIC_REQUIRE(of_mean == 21);
  CLAIMED auto within = after(5, sequential{3});
  STATIC_REQUIRE_FALSE(within.slope == small{});
}

TEST_CASE("the state says where in the epoch a training is") {
  CLAIMED auto in_full_batches = after(6, full_batch{});
  STATIC_REQUIRE(in_full_batches.epoch == 1);
  STATIC_REQUIRE(in_full_batches.index == 2);
  STATIC_REQUIRE(in_full_batches.network == train(start, exclusive_or, rule, 1));
  STATIC_REQUIRE_FALSE(in_full_batches.slope == small{});
  CLAIMED auto after_each = after(6, sequential{});
  STATIC_REQUIRE(after_each.slope == small{});
}

TEST_CASE("the checkpoint of a run is the state after a loop") {
  CLAIMED auto looped_state = after(40, shuffled{7});
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.network == looped_state.network);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.epoch == looped_state.epoch);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.index == looped_state.index);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.rule.state[3].velocity == looped_state.rule.state[3].velocity);
  STATIC_REQUIRE(checkpoint<in_shuffled_order>.rule.index == looped_state.rule.index);
}

TEST_CASE("a loop of your own may stop where the error is small enough") {
  CLAIMED auto done = until(0.14);
  STATIC_REQUIRE(error(done.network, identity) <= 0.14);
  STATIC_REQUIRE(done.network == train(neuron{0.5}, identity, momentum{1.0, 0.9}, done.epoch));
  STATIC_REQUIRE(error(train(neuron{0.5}, identity, momentum{1.0, 0.9}, done.epoch - 1), identity) > 0.14);
}

TEST_CASE("a refusal leaves the state as it was") {
  training_state training{line{bias_first, {0.0, 1.0}}, momentum{1e-3, 0.5}};
  training.advance(far, 2, sequential{});
  const auto before = training;
  training.rule.rule.rate = 1e150;
  CHECK(words_of([&] { training.advance(far, 9, sequential{}); }, -infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(training.network == before.network);
  CHECK(training.slope == before.slope);
  CHECK(training.epoch == before.epoch);
  CHECK(training.index == before.index);
  CHECK(training.rule.index == before.rule.index);
  CHECK(training.rule.state[1].velocity == before.rule.state[1].velocity);
  training.rule.rule.rate = 1e-3;
  training.advance(far, 3, sequential{});
  CHECK(training.network == train(line{bias_first, {0.0, 1.0}}, far, momentum{1e-3, 0.5}, 5, sequential{}));
}

TEST_CASE("a network that was made infinite in between is refused") {
  training_state training{start, rule};
  training.network.parameter[1] = infinity;
  CHECK(words_of([&] { training.advance(exclusive_or); }, infinity) == "weight_must_be_finite");
  CHECK(training.epoch == 0);
}

TEST_CASE("an epoch does not end in fewer samples than it has had") {
  const sample<double, 2, 1> two[] = {exclusive_or[0], exclusive_or[1]};
  training_state training{start, rule};
  training.advance_by(3, exclusive_or, 4, full_batch{});
  CHECK(words_of([&] { training.advance(two); }, 3) == "epoch_must_end_in_the_samples");
  CHECK(words_of([&] { training.advance_by(1, two, 2, full_batch{}); }, 3) == "epoch_must_end_in_the_samples");
  training.advance(exclusive_or);
  CHECK(training.epoch == 1);
  CHECK(training.index == 3);
}

/// Whether a training goes on with a sample.
template <class Training, class Sample>
concept goes_on_with = requires(Training& t, const Sample* s) { t.advance_by(1, s, 1, sequential{}); };

TEST_CASE("a training goes on with samples of its shape") {
  using training = decltype(training_state{start, rule});
  STATIC_REQUIRE(goes_on_with<training, sample<double, 2, 1>>);
  STATIC_REQUIRE_FALSE((goes_on_with<training, sample<double, 3, 1>> || goes_on_with<training, sample<double, 2, 2>>));
}

TEST_CASE("a refused advance_by leaves the state as it was") {
  const sample<double> farther[] = {{1.0, 1.0}, {1e200, -1e200}};
  training_state training{line{bias_first, {0.0, 1.0}}, gradient_descent{1.0}};
  const auto before = training;
  CHECK(words_of([&] { training.advance_by(2, farther, 2, sequential{}); }, -infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  CHECK(training.network == before.network);
  CHECK(training.epoch == before.epoch);
  CHECK(training.index == before.index);
  CHECK(words_of([&] { training.advance_by(1, farther, 0, sequential{}); }, 0) == "samples_must_not_be_empty");
}

TEST_CASE("an order in several constants has the epochs of one count") {
  CHECK(words_of([&] { static_cast<void>(train(start, exclusive_or, rule, -1, sequential{})); }, -1) ==
        "count_must_fit_into_size_t");
  CHECK(words_of([&] { sequential{-1}; }, -1) == "count_must_fit_into_size_t");
  CHECK(words_of([&] { sequential{0}; }, 0) == "batch_must_not_be_empty");
}
