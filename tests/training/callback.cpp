#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/callback.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/state.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <initializer_list>
#include <vector>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);
constexpr auto noisy = drawn<sample<double, 2, 1>, 7>(3);
constexpr auto others = drawn<sample<double, 2, 1>, 5>(8);

/// The epochs at which a function is called, as decimal digits, and the network at the end.
struct watched {
  std::size_t epochs;
  small network;
};

constexpr auto watch(std::size_t k, std::size_t epochs, const order auto& in_order) -> watched {
  std::size_t called = 0;
  const small net = train(start, exclusive_or, momentum{0.5, 0.75}, epochs, in_order,
                          call_every{k, [&](const auto& training) { called = 10 * called + training.epoch; }});
  return {called, net};
}

/// The epochs until the error is small enough, as a function says that ends the training.
constexpr auto epochs_until(double most) -> std::size_t {
  std::size_t epochs = 0;
  const auto net = train(neuron{0.5}, identity, gradient_descent{1.0}, 1000, full_batch{},
                         call_every{2, [&](const auto& training) {
                                      epochs = training.epoch;
                                      return error(training.network, identity) > most;
                                    }});
  return error(net, identity) > most ? 0 : epochs;
}

constexpr auto stopped(std::size_t patience, std::size_t k) {
  training_state training{start, gradient_descent{1.0}};
  early_stopping best{training, patience};
  while (best.check(training, error(training.network, others))) training.advance(noisy, k, sequential{});
  return best;
}

/// The number of checks of errors until the stop, the best of them in front: 100 times its index.
constexpr auto checks_of(std::initializer_list<double> errors, std::size_t patience) -> std::size_t {
  early_stopping<std::size_t, double> best{9, patience};
  std::size_t checks = 0;
  for (const double e : errors)
    if (!best.check(checks++, e)) break;
  return 100 * best.kept + checks;
}

}  // namespace

TEST_CASE("a function is called at the start, after every k-th epoch and at the end") {
  CLAIMED auto full = watch(3, 8, full_batch{}), stored = watch(4, 8, sequential{3}), mixed = watch(9, 8, shuffled{7}),
               none = watch(1, 0, full_batch{});
  STATIC_REQUIRE(full.epochs == 368);
  STATIC_REQUIRE(stored.epochs == 48);
  STATIC_REQUIRE(mixed.epochs == 8);
  STATIC_REQUIRE(none.epochs == 0);
  STATIC_REQUIRE(none.network == start);
  STATIC_REQUIRE(full.network == train(start, exclusive_or, momentum{0.5, 0.75}, 8));
  STATIC_REQUIRE(stored.network == train(start, exclusive_or, momentum{0.5, 0.75}, 8, sequential{3}));
  STATIC_REQUIRE(mixed.network == train(start, exclusive_or, momentum{0.5, 0.75}, 8, shuffled{7}));
}

TEST_CASE("a function that returns false ends the training") {
  CLAIMED std::size_t epochs = epochs_until(0.15);
  STATIC_REQUIRE(epochs > 2);
  STATIC_REQUIRE(epochs % 2 == 0);
  STATIC_REQUIRE(error(train(neuron{0.5}, identity, gradient_descent{1.0}, epochs), identity) <= 0.15);
  STATIC_REQUIRE(error(train(neuron{0.5}, identity, gradient_descent{1.0}, epochs - 2), identity) > 0.15);
}

TEST_CASE("a function may be a pointer") {
  static std::size_t calls = 0;
  const auto count = [](const training_state<small, gradient_descent<double>>&) { ++calls; };
  void (*const pointer)(const training_state<small, gradient_descent<double>>&) = count;
  CHECK(train(start, exclusive_or, gradient_descent{1.0}, 5, full_batch{}, call_every{2, pointer}) ==
        train(start, exclusive_or, gradient_descent{1.0}, 5));
  CHECK(calls == 4);
}

TEST_CASE("a function may change how many samples there are, but must leave some") {
  std::vector<sample<double, 2, 1>> mine(noisy.begin(), noisy.begin() + 3);
  const auto grow = call_every{2, [&](const auto&) { mine.insert(mine.end(), others.begin(), others.end()); }};
  const small grown = train(start, mine, gradient_descent{1.0}, 4, sequential{}, grow);
  mine.assign(noisy.begin(), noisy.begin() + 3);
  training_state by_hand{start, gradient_descent{1.0}};
  for (int i = 0; i < 2; ++i) {
    mine.insert(mine.end(), others.begin(), others.end());
    by_hand.advance(mine, 2, sequential{});
  }
  CHECK(grown == by_hand.network);
  const auto empty = call_every{1, [&](const auto&) { std::vector<sample<double, 2, 1>>{}.swap(mine); }};
  CHECK(words_of([&] { (void)train(start, mine, gradient_descent{1.0}, 4, full_batch{}, empty); }, 0) ==
        "samples_must_not_be_empty");
}

TEST_CASE("samples that a function changes are checked, as many as there were or not") {
  std::vector<sample<double, 2, 1>> mine(noisy.begin(), noisy.begin() + 3);
  const auto spoil = call_every{1, [&](const auto& training) {
                                  if (training.epoch == 2) mine[1].y[0] = infinity;
                                }};
  CHECK(words_of([&] { (void)train(start, mine, sign_descent{1.0}, 2, full_batch{}, spoil); }, infinity) ==
        "nothing refused");
  mine[1].y[0] = 1;
  CHECK(words_of([&] { (void)train(start, mine, sign_descent{1.0}, 3, full_batch{}, spoil); }, infinity) ==
        "sample_must_be_finite");
}

TEST_CASE("early stopping keeps the least error, and stops when the patience is at its end") {
  STATIC_REQUIRE(checks_of({5, 4, 4, 3, 6, 3}, 2) == 306);
  STATIC_REQUIRE(checks_of({5, 4, 4, 3, 6, 3}, 1) == 103);
  STATIC_REQUIRE(checks_of({5, 6, 7, 1}, 2) == 3);
  STATIC_REQUIRE(checks_of({5, 6, 7, 1}, 3) == 304);
  STATIC_REQUIRE(checks_of({7, 6, 5}, 1) == 203);
}

TEST_CASE("early stopping in a loop ends where a loop over all errors ends") {
  CLAIMED auto best = stopped(3, 4);
  std::vector<double> errors;
  std::size_t least = 0;
  do {
    errors.push_back(error(train(start, noisy, gradient_descent{1.0}, 4 * errors.size(), sequential{}), others));
    if (errors.back() < errors[least]) least = errors.size() - 1;
  } while (errors.size() - 1 - least < 3);
  CHECK(least > 0);
  CHECK(best.kept.epoch == 4 * least);
  CHECK(best.error == errors[least]);
  CHECK(best.kept.network == train(start, noisy, gradient_descent{1.0}, 4 * least, sequential{}));
}

TEST_CASE("an error for early stopping may be a number of another type, and must be finite") {
  early_stopping best{training_state{neuron{0.5f}, gradient_descent{1.0}}, 2};
  CHECK(best.check(best.kept, std::size_t{7}));
  CHECK(words_of([&] { (void)best.check(best.kept, not_a_number); }, not_a_number) == "error_must_be_finite");
  CHECK(best.error == 7.0f);
  CHECK(best.checks_since == 0);
}

TEST_CASE("no epochs and no checks are refused") {
  const auto nothing = [](const auto&) {};
  CHECK(words_of([&] { (void)call_every{0, nothing}; }, 0) == "every_must_be_at_least_1");
  CHECK(words_of([&] { (void)early_stopping{training_state{start, momentum{0.5, 0.5}}, 0}; }, 0) ==
        "patience_must_be_at_least_1");
}
