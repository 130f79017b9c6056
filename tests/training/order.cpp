#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);

/// A step after each sample by hand, in the order of shuffled.
constexpr auto shuffled_by_hand(std::uint64_t seed, std::size_t epochs) -> small {
  small net = start;
  for (std::size_t i = 0; i < 4 * epochs; ++i) {
    const sample<double, 2, 1> one[] = {exclusive_or[shuffled{seed}.index(i % 4, 4, i / 4)]};
    net = gradient_descent{0.5}(net, gradient(net, one));
  }
  return net;
}

/// An order of your own: the samples backwards, a step after each.
struct backwards {
  [[nodiscard]] constexpr auto batch(std::size_t) const -> std::size_t { return 1; }
  [[nodiscard]] constexpr auto index(std::size_t i, std::size_t n, std::size_t) const -> std::size_t {
    return n - 1 - i;
  }
};
constexpr sample<double, 2, 1> reversed[] = {exclusive_or[3], exclusive_or[2], exclusive_or[1], exclusive_or[0]};

/// 37 samples of five inputs, and networks for them: enough for lanes of several widths, and for a last batch that is
/// smaller.
constexpr std::size_t n = 37;
constexpr auto labelled = drawn<labelled_sample<double, 5, 3>, n>(1);
constexpr auto measured = drawn<sample<double, 5, 2>, n>(2);
constexpr auto classes =
    glorot_uniform<network<double, layer<5, 3, activation::tanh>, layer<3, 3, activation::linear>>>(3);
constexpr auto curve = glorot_uniform<network<double, layer<5, 4, activation::relu>, layer<4, 2>>>(4);
constexpr auto single = glorot_uniform<network<float, layer<5, 2>>>(5);
constexpr momentum rule{0.03125, 0.5};

/// Training in batches by hand: one sample after another, then a step.
template <class Net, class Sample>
constexpr auto by_hand(Net net, const std::array<Sample, n>& samples, const order auto& in_order, std::size_t size,
                       bool of_mean, std::size_t epochs) -> Net {
  auto bound = rule.bind<Net>();
  for (std::size_t epoch = 0; epoch < epochs; ++epoch)
    for (std::size_t first = 0; first < n; first += size) {
      Net slope;
      const std::size_t end = first + size < n ? first + size : n;
      for (std::size_t i = first; i < end; ++i)
        net.backpropagate(samples[detail::positions<std::remove_cvref_t<decltype(in_order)>>{in_order, 0, n, epoch}[i]],
                          slope);
      if (of_mean)
        for (auto& g : slope.parameter) g = g / static_cast<typename Net::scalar>(end - first);
      for (std::size_t k = 0; k < Net::parameters; ++k)
        net.parameter[k] = bound.step(net.parameter[k], slope.parameter[k]);
    }
  return net;
}

/// The number of batch sizes, of 4, for which training is what it is by hand.
template <class Net, class Sample>
constexpr auto sizes_as_by_hand(const Net& net, const std::array<Sample, n>& samples) -> int {
  int same = 0;
  for (const std::size_t size : {1u, 7u, 10u, 50u}) {
    const bool in_order = train(net, samples, rule, 1, sequential{size}) ==
                          by_hand(net, samples, sequential{}, size, false, 1),
               in_another = train(net, samples, rule, 2, shuffled{9, size}) ==
                            by_hand(net, samples, shuffled{9}, size, false, 2);
    same += in_order && in_another ? 1 : 0;
  }
  return same;
}

/// The number of epochs, of 20, in which shuffled has another order than in the epoch before.
constexpr auto new_orders() -> int {
  int different = 0;
  for (std::size_t epoch = 1; epoch <= 20; ++epoch) {
    bool same = true;
    for (std::size_t i = 0; i < 10; ++i)
      same = same && shuffled{7}.index(i, 10, epoch) == shuffled{7}.index(i, 10, epoch - 1);
    different += same ? 0 : 1;
  }
  return different;
}

}  // namespace

TEST_CASE("an order decides when there is a step: after each sample, or after the last") {
  STATIC_REQUIRE(train(start, exclusive_or, gradient_descent{0.5}, 30, full_batch{}) ==
                 train(start, exclusive_or, gradient_descent{0.5}, 30));
  STATIC_REQUIRE(train(neuron{0.5}, identity, gradient_descent{1.0}, 50, full_batch{}) ==
                 train(neuron{0.5}, identity, gradient_descent{1.0}, 50));
  CLAIMED auto by_hand = shuffled_by_hand(7, 20);
  STATIC_REQUIRE(train(start, exclusive_or, gradient_descent{0.5}, 20, shuffled{7}) == by_hand);
  CLAIMED auto history = trace<20>(start, exclusive_or, gradient_descent{0.5}, shuffled{7});
  STATIC_REQUIRE(history.back().network == by_hand);
  STATIC_REQUIRE(history.back().error == error(by_hand, exclusive_or));
  STATIC_REQUIRE(history[0].network == start);
  STATIC_REQUIRE_FALSE(train(start, exclusive_or, gradient_descent{0.5}, 20, shuffled{8}) == by_hand);
  STATIC_REQUIRE_FALSE(train(start, exclusive_or, gradient_descent{0.5}, 20, sequential{}) == by_hand);
}

TEST_CASE("shuffled has a new order for each epoch") {
  CLAIMED int different = new_orders();
  STATIC_REQUIRE(different == 20);
}

TEST_CASE("an order of your own has an index and says when there is a step") {
  STATIC_REQUIRE(order<backwards>);
  STATIC_REQUIRE_FALSE(order<double>);
  STATIC_REQUIRE(train(start, exclusive_or, gradient_descent{0.5}, 5, backwards{}) ==
                 train(start, reversed, gradient_descent{0.5}, 5, sequential{}));
}

/// Orders of your own whose batch or index is no count.
template <class Count>
struct in_batches_of {
  [[nodiscard]] constexpr auto batch(std::size_t) const -> Count { return size; }
  Count size{};
};
template <class Index>
struct at_index : full_batch {
  [[nodiscard]] constexpr auto index(std::size_t, std::size_t, std::size_t) const -> Index { return at; }
  Index at{};
};
struct of_a_moving_index : full_batch {
  constexpr auto index(std::size_t i, std::size_t, std::size_t) -> std::size_t { return moved + i; }
  std::size_t moved = 0;
};

TEST_CASE("a batch and an index are integers of any type; an index of an order that changes is none") {
  STATIC_REQUIRE(order<in_batches_of<int>>);
  STATIC_REQUIRE(order<in_batches_of<unsigned char>>);
  STATIC_REQUIRE_FALSE(order<in_batches_of<double>>);
  STATIC_REQUIRE_FALSE(order<in_batches_of<bool>>);
  STATIC_REQUIRE(order<at_index<int>>);
  STATIC_REQUIRE_FALSE(order<at_index<double>>);
  STATIC_REQUIRE_FALSE(order<at_index<bool>>);
  STATIC_REQUIRE_FALSE(order<of_a_moving_index>);
  STATIC_REQUIRE(train(start, exclusive_or, rule, 2, in_batches_of<int>{2}) ==
                 train(start, exclusive_or, rule, 2, sequential{2}));
}

TEST_CASE("a step follows each batch: the samples of it one after another, the last batch smaller") {
  CLAIMED int for_classes = sizes_as_by_hand(classes, labelled), for_a_curve = sizes_as_by_hand(curve, measured);
  CLAIMED int for_floats = sizes_as_by_hand(single, measured);
  STATIC_REQUIRE(for_classes == 4);
  STATIC_REQUIRE(for_a_curve == 4);
  STATIC_REQUIRE(for_floats == 4);
  CLAIMED bool as_full = train(curve, measured, rule, 3, sequential{n}) == train(curve, measured, rule, 3);
  STATIC_REQUIRE(as_full);
  CLAIMED auto history = trace<2>(curve, measured, rule, sequential{10});
  CLAIMED auto end = by_hand(curve, measured, sequential{}, 10, false, 2);
  STATIC_REQUIRE(history.back().network == end);
}

TEST_CASE("steps on the mean of a batch divide by the number of its samples") {
  CLAIMED auto mean_of_10 = train(curve, measured, rule, 2, mean{sequential{10}});
  CLAIMED auto mean_of_all = train(classes, labelled, rule, 2, mean{full_batch{}});
  CLAIMED auto mean_of_8 = train(classes, labelled, rule, 2, mean{shuffled{9, 8}});
  CLAIMED auto hand_10 = by_hand(curve, measured, sequential{}, 10, true, 2);
  CLAIMED auto hand_all = by_hand(classes, labelled, sequential{}, n, true, 2);
  CLAIMED auto hand_8 = by_hand(classes, labelled, shuffled{9}, 8, true, 2);
  STATIC_REQUIRE(mean_of_10 == hand_10);
  STATIC_REQUIRE(mean_of_all == hand_all);
  STATIC_REQUIRE(mean_of_8 == hand_8);
}

TEST_CASE("the mean is that of the samples since the last step, whichever order took it") {
  CLAIMED auto two_orders = [&] {
    training_state training{start, gradient_descent{0.25}};
    training.advance_by(2, exclusive_or, 4, sequential{2});
    training.advance_by(2, exclusive_or, 4, mean{full_batch{}});
    return training.network;
  }();
  CLAIMED auto by_two_steps = [&] {
    auto net = start;
    for (const std::size_t first : {0u, 2u}) {
      small slope;
      for (std::size_t i = first; i < first + 2; ++i) net.backpropagate(exclusive_or[i], slope);
      net = gradient_descent{first == 0 ? 0.25 : 0.125}(net, slope);
    }
    return net;
  }();
  STATIC_REQUIRE(two_orders == by_two_steps);
}

TEST_CASE("more samples than the widest lanes are several batches of them, and one step") {
  CLAIMED auto many = drawn<sample<double, 5, 2>, 70>(3);
  CLAIMED auto in_lanes = train(curve, many, gradient_descent{0.03125}, 2);
  CLAIMED auto one_by_one = [&] {
    auto net = curve;
    for (int i = 0; i < 2; ++i) net = gradient_descent{0.03125}(net, gradient(net, many));
    return net;
  }();
  STATIC_REQUIRE(in_lanes == one_by_one);
}

/// An order of your own without a batch.
struct of_nothing {
  [[nodiscard]] constexpr auto batch(std::size_t) const -> std::size_t { return 0; }
};

TEST_CASE("a batch of no samples is refused") {
  CHECK(words_of([] { static_cast<void>(train(start, exclusive_or, rule, 1, of_nothing{})); }, 0) ==
        "batch_must_not_be_empty");
  CHECK(words_of([] { static_cast<void>(sequential{0}); }, 0) == "batch_must_not_be_empty");
  CHECK(words_of([] { static_cast<void>(shuffled{1, 0}); }, 0) == "batch_must_not_be_empty");
}

TEST_CASE("a negative batch, and an index of no sample, are refused, and the state is what it was") {
  CHECK(words_of([] { static_cast<void>(train(start, exclusive_or, rule, 1, in_batches_of<int>{-1})); }, -1) ==
        "count_must_fit_into_size_t");
  const std::string no_index = "index_must_be_below_their_number";
  CHECK(words_of([] { static_cast<void>(train(start, exclusive_or, rule, 1, at_index<int>{{}, 4})); }, 4) == no_index);
  CHECK(words_of([] { static_cast<void>(train(start, exclusive_or, rule, 1, at_index<int>{{}, -1})); }, -1) ==
        "count_must_fit_into_size_t");
  CHECK(words_of([] { static_cast<void>(train(neuron{0.5}, identity, rule, 1, at_index<std::size_t>{{}, 2})); }, 2) ==
        no_index);
  CHECK(words_of([] { static_cast<void>(train(curve, measured, rule, 1, mean{at_index<std::size_t>{{}, n}})); }, 37) ==
        no_index);
  training_state training{start, rule};
  CHECK(words_of([&] { training.advance(exclusive_or, 1, at_index<int>{{}, 4}); }, 4) == no_index);
  CHECK(words_of([&] { training.advance_by(2, exclusive_or, 4, at_index<int>{{}, 4}); }, 4) == no_index);
  CHECK(training.network == start);
  CHECK(training.index == 0);
}
