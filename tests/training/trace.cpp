#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>

#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr auto question() { return trace<200>(neuron{0.5}, identity, gradient_descent{1.0}); }

/// The number of states, from the first, that train gives too, with the error of their network, bit for bit.
constexpr auto consistent_entries() -> std::size_t {
  const auto history = question();
  std::size_t n = 0;
  for (const auto& [network, error_there] : history) {
    if (error_there != error(network, identity)) break;
    if (network != train(neuron{0.5}, identity, gradient_descent{1.0}, n)) break;
    ++n;
  }
  return n;
}

template <std::size_t N>
constexpr auto hand_made(const double (&errors)[N]) {
  trajectory<neuron<double>, N> made;
  for (std::size_t i = 0; i < N; ++i) made.states[i].error = errors[i];
  return made;
}

}  // namespace

TEST_CASE("the error falls at every iteration") {
  CLAIMED auto history = question();
  CLAIMED auto in_float = trace<200>(neuron{0.5f}, identity, gradient_descent{1.0f});
  STATIC_REQUIRE(decreasing_steps(history) == 200);
  STATIC_REQUIRE(decreasing_steps(in_float) == 200);
  STATIC_REQUIRE(history.size() == 201);
  STATIC_REQUIRE(history.front().network == neuron{0.5});
  STATIC_REQUIRE(history[200].network == history.back().network);
}

TEST_CASE("a trace contains each network and its error") {
  CLAIMED std::size_t n = consistent_entries();
  STATIC_REQUIRE(n == 201);
}

TEST_CASE("a trace of no iterations contains the start alone") {
  CLAIMED auto history = trace<0>(neuron{0.5}, identity, gradient_descent{1.0});
  STATIC_REQUIRE(train(neuron{0.5}, identity, gradient_descent{1.0}, 0) == neuron{0.5});
  STATIC_REQUIRE(history.size() == 1);
  STATIC_REQUIRE(history.back().network == neuron{0.5});
  STATIC_REQUIRE(history.back().error == error(neuron{0.5}, identity));
  STATIC_REQUIRE(decreasing_steps(history) == 0);
}

TEST_CASE("a step too small to change a weight is a fixed point, and no decreasing step") {
  CLAIMED auto history = trace<10>(neuron{0.5}, identity, gradient_descent{1e-300});
  STATIC_REQUIRE(history.back().network == neuron{0.5});
  STATIC_REQUIRE(decreasing_steps(history) == 0);
}

TEST_CASE("decreasing_steps counts strict decreases from the first iteration") {
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 1.0, 0.0})) == 3);
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 2.0, 1.0})) == 1);
  STATIC_REQUIRE(decreasing_steps(hand_made({3.0, 2.0, 2.5, 1.0})) == 1);
  STATIC_REQUIRE(decreasing_steps(hand_made({1.0, 2.0, 0.0})) == 0);
  STATIC_REQUIRE(decreasing_steps(hand_made({1.0})) == 0);
}

TEST_CASE("a trace of a network of layers ends where train does") {
  CLAIMED auto start = glorot_uniform<small>(4);
  CLAIMED auto history = trace<20>(start, exclusive_or, gradient_descent{0.5});
  STATIC_REQUIRE(history[0].network == start);
  STATIC_REQUIRE(history.back().network == train(start, exclusive_or, gradient_descent{0.5}, 20));
  STATIC_REQUIRE(history.end() - history.begin() == 21);
}

TEST_CASE("a state beyond the last is refused, and one of a temporary is a copy") {
  CLAIMED auto history = trace<3>(neuron{0.5}, identity, gradient_descent{1.0});
  STATIC_REQUIRE(history[3].network == history.back().network);
  CHECK(support::words_of([&] { static_cast<void>(history[4]); }, 4) == "index_must_be_below_the_number_of_states");
  using history_type = trajectory<neuron<double>, 4>;
  STATIC_REQUIRE(std::is_lvalue_reference_v<decltype(history.back())>);
  STATIC_REQUIRE(std::is_same_v<decltype(history_type{}.back()), state<neuron<double>>>);
  STATIC_REQUIRE(std::is_same_v<decltype(history_type{}.front()), state<neuron<double>>>);
  STATIC_REQUIRE(std::is_same_v<decltype(history_type{}[0]), state<neuron<double>>>);
}

TEST_CASE("a trace that is too long for a constant is traced by a program") {
  const auto start = neuron{0.5f};
  static const auto history = trace<detail::long_trace>(start, identity, gradient_descent{1.0f});
  CHECK(history.back().network == train(start, identity, gradient_descent{1.0f}, detail::long_trace));
}
