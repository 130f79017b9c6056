#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/order.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/state.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <cstdint>

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
  static constexpr bool steps_after_each = true;
  [[nodiscard]] constexpr auto index(std::size_t i, std::size_t n, std::size_t) const -> std::size_t {
    return n - 1 - i;
  }
};
constexpr sample<double, 2, 1> reversed[] = {exclusive_or[3], exclusive_or[2], exclusive_or[1], exclusive_or[0]};

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
