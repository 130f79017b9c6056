// Histories and early stopping of runs, whose chunks the compiler computes, compared with one call of train for each
// check.

#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/history.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/scheduled.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

using namespace descent;
using namespace support;

namespace {

constexpr auto noisy = drawn<sample<double, 2, 1>, 7>(3);
constexpr auto others = drawn<sample<double, 2, 1>, 5>(8);
constexpr sample<double> two_thirds[] = {{1, 2. / 3}};
constexpr auto slower = [](std::size_t step) { return 2.0 / static_cast<double>(step + 4); };

struct in_full_batches {
  static constexpr small start = glorot_uniform<small>(1);
  static constexpr auto& samples = noisy;
  static constexpr auto& held_out = others;
  static constexpr gradient_descent rule{1.0};
  static constexpr full_batch order{};
  static constexpr std::size_t iterations = 25, every = 10;
};

struct in_many_chunks : in_full_batches {
  static constexpr std::size_t samples_per_chunk = 3;
};

struct in_batches : in_full_batches {
  static constexpr momentum rule{0.25, 0.5};
  static constexpr sequential order{3};
  static constexpr std::size_t every = 5;
};

struct in_batches_and_chunks : in_batches {
  static constexpr std::size_t samples_per_chunk = 4;
};

struct shuffled_by_adam : in_many_chunks {
  static constexpr adam<double> rule{0.0625};
  static constexpr shuffled order{7, 2};
};

struct with_a_schedule : in_many_chunks {
  static constexpr scheduled rule{slower, momentum{1.0, 0.5}};
  static constexpr mean<shuffled> order{shuffled{7, 2}};
};

/// Learns until it overfits.
struct patient : in_full_batches {
  static constexpr gradient_descent rule{4.0};
  static constexpr sequential order{};
  static constexpr std::size_t iterations = 400, every = 4, patience = 3;
};

struct patient_in_chunks : patient {
  static constexpr std::size_t samples_per_chunk = 5;
};

/// Would be far too long without the stop.
struct endless : patient {
  static constexpr std::size_t iterations = 400'000'000;
};

struct impatient : patient {
  static constexpr std::size_t patience = 1;
};

struct question {
  static constexpr neuron start{0.5};
  static constexpr auto& samples = identity;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 2000;
};

struct question_with_checks : question {
  static constexpr std::size_t every = 300;
};

struct at_each_epoch : question {
  static constexpr auto& held_out = two_thirds;
  static constexpr std::size_t iterations = 1200, every = 1;
};

struct nothing_more : question {
  static constexpr std::size_t iterations = 0, every = 2;
};

struct question_of_floats : question {
  static constexpr neuron start{0.5f};
  static constexpr std::size_t iterations = 30, every = 10;
};

struct continued : in_batches {
  static constexpr auto& start = checkpoint<in_batches>;
  static constexpr std::size_t iterations = 10;
};

struct both : in_batches {
  static constexpr std::size_t iterations = 35;
};

template <std::uint64_t Seed>
struct from_seed : in_full_batches {
  static constexpr small start = glorot_uniform<small>(Seed);
  static constexpr std::uint64_t seed = Seed;
};

template <std::uint64_t Seed>
struct only_trained {
  static constexpr small start = glorot_uniform<small>(Seed);
  static constexpr auto& samples = noisy;
  static constexpr gradient_descent rule{1.0};
  static constexpr std::size_t iterations = 30;
};

/// The network after so many epochs, by one call of train.
template <class Run>
auto network_after(std::size_t epochs) {
  return train(Run::start, Run::samples, Run::rule, epochs, detail::order_of<Run>());
}

template <class Run>
auto errors_are_those_of_train() -> bool {
  std::size_t i = 0;
  for (std::size_t epoch = 0; epoch < Run::iterations + Run::every; epoch += Run::every, ++i) {
    const std::size_t at = epoch < Run::iterations ? epoch : Run::iterations;
    const auto net = network_after<Run>(at);
    const auto& now = history_of<Run>[i];
    if (now.epoch != at || now.error != error(net, Run::samples)) return false;
    if (now.held_out_error != error(net, Run::held_out)) return false;
  }
  return i == history_of<Run>.size();
}

struct stop {
  std::size_t best, last;
};

/// Where a loop stops that keeps no more than the errors.
template <class Run>
auto stopped_by_hand() -> stop {
  std::vector<double> errors;
  std::size_t best = 0;
  for (std::size_t epoch = 0;; epoch += Run::every) {
    const std::size_t i = epoch / Run::every;
    errors.push_back(error(network_after<Run>(epoch), Run::held_out));
    if (errors[i] < errors[best]) best = i;
    if (i - best == Run::patience || epoch == Run::iterations) return {best * Run::every, epoch};
  }
}

template <class Run>
auto stops_as_by_hand() -> bool {
  const stop by_hand = stopped_by_hand<Run>();
  return history_of<Run>.back().epoch == by_hand.last && best_of<Run> == network_after<Run>(by_hand.best);
}

}  // namespace

TEST_CASE("a history has the errors of the network after every k-th epoch and the last, bit for bit") {
  CHECK(errors_are_those_of_train<in_full_batches>());
  CHECK(errors_are_those_of_train<in_many_chunks>());
  CHECK(errors_are_those_of_train<in_batches>());
  CHECK(errors_are_those_of_train<in_batches_and_chunks>());
  CHECK(errors_are_those_of_train<shuffled_by_adam>());
  CHECK(errors_are_those_of_train<with_a_schedule>());
}

TEST_CASE("chunks end at the checks") {
  STATIC_REQUIRE(detail::chunks<in_full_batches> == 3);
  STATIC_REQUIRE(detail::chunks<in_many_chunks> == 3 * 24);
  STATIC_REQUIRE(detail::chunks<in_batches_and_chunks> == 5 * 9);
  STATIC_REQUIRE(&trained<in_many_chunks> == &detail::state_at<in_many_chunks, 3>.network);
  STATIC_REQUIRE(trained<in_many_chunks> == trained<in_full_batches>);
  STATIC_REQUIRE(history_of<in_many_chunks>[1].error == history_of<in_full_batches>[1].error);
  STATIC_REQUIRE(history_of<in_many_chunks>[3].held_out_error == history_of<in_full_batches>[3].held_out_error);
  STATIC_REQUIRE(trained<in_batches_and_chunks> == trained<in_batches>);
  CHECK(trained<in_batches_and_chunks> == network_after<in_batches>(25));
}

TEST_CASE("a history may be longer than the templates that a compiler nests") {
  STATIC_REQUIRE(history_of<at_each_epoch>.size() == 1201);
  STATIC_REQUIRE(history_of<at_each_epoch>[700].epoch == 700);
  CHECK(history_of<at_each_epoch>[700].error == error(network_after<at_each_epoch>(700), identity));
  CHECK(history_of<at_each_epoch>.back().held_out_error == error(network_after<at_each_epoch>(1200), two_thirds));
}

TEST_CASE("without every a history has the start and the end, without held-out samples one error each") {
  STATIC_REQUIRE(history_of<question>.size() == 2);
  STATIC_REQUIRE(history_of<question>[0].error == error(neuron{0.5}, identity));
  STATIC_REQUIRE(history_of<question>[1].error == error(trained<question>, identity));
  STATIC_REQUIRE(history_of<question_with_checks>.size() == 8);
  STATIC_REQUIRE(history_of<question_with_checks>[7].epoch == 2000);
  STATIC_REQUIRE(history_of<question_with_checks>[7].error == history_of<question>[1].error);
  STATIC_REQUIRE(trained<question_with_checks> == trained<question>);
  STATIC_REQUIRE(history_of<nothing_more>.size() == 1);
  STATIC_REQUIRE(best_of<nothing_more> == neuron{0.5});
  STATIC_REQUIRE(history_of<question_of_floats>[3].error == error(trained<question_of_floats>, identity));
}

TEST_CASE("a run that continues another continues its history") {
  STATIC_REQUIRE(history_of<continued>.size() == 3);
  STATIC_REQUIRE(history_of<continued>[0].error == history_of<in_batches>[5].error);
  STATIC_REQUIRE(history_of<continued>[0].epoch == 25);
  STATIC_REQUIRE(history_of<continued>[2].epoch == 35);
  STATIC_REQUIRE(history_of<continued>[2].held_out_error == history_of<both>[7].held_out_error);
}

TEST_CASE("a run stops where a loop by hand stops, and the best network is kept") {
  CHECK(stops_as_by_hand<patient>());
  CHECK(stops_as_by_hand<patient_in_chunks>());
  CHECK(stops_as_by_hand<endless>());
  CHECK(stops_as_by_hand<impatient>());
  STATIC_REQUIRE(best_of<endless> == best_of<patient>);
  STATIC_REQUIRE(history_of<patient>.size() < 100);
  STATIC_REQUIRE(history_of<patient>.size() > 10);
}

TEST_CASE("of several runs the best one is kept") {
  using best = best_run<from_seed<1>, from_seed<2>, from_seed<3>, from_seed<4>>;
  double least = 1;
  for (std::uint64_t seed = 1; seed <= 4; ++seed)
    for (const std::size_t epochs : {0u, 10u, 20u, 25u}) {
      const small net = train(glorot_uniform<small>(seed), noisy, gradient_descent{1.0}, epochs);
      if (error(net, others) < least) least = error(net, others);
    }
  CHECK(error(best_of<best>, others) == least);
  STATIC_REQUIRE(best_of<best> == best_of<from_seed<1>, from_seed<2>, from_seed<3>, from_seed<4>>);
  STATIC_REQUIRE(best_of<best> == best_of<from_seed<4>, from_seed<3>, from_seed<2>, from_seed<1>>);
  STATIC_REQUIRE(best::seed != 1);
}

TEST_CASE("runs without held-out samples are compared on their own, and of equal ones the first is kept") {
  using best = best_run<only_trained<3>, only_trained<5>>;
  STATIC_REQUIRE(best_of<best> == trained<best>);
  STATIC_REQUIRE(error(trained<best>, noisy) <= error(trained<only_trained<3>>, noisy));
  STATIC_REQUIRE(error(trained<best>, noisy) <= error(trained<only_trained<5>>, noisy));
  STATIC_REQUIRE(std::is_same_v<best_run<in_full_batches, in_many_chunks>, in_full_batches>);
  STATIC_REQUIRE(std::is_same_v<best_run<in_many_chunks, in_full_batches>, in_many_chunks>);
}
