#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/proof/decreasing.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr small start = glorot_uniform<small>(4);

/// A network of doubles alone.
struct without_as {
  using scalar = double;
  static constexpr std::size_t parameters = 1;
  constexpr auto data() -> double* { return &weight; }
  double weight = 0;
};

/// A history with these weights, one after another.
template <std::size_t N>
constexpr auto hand_made(const double (&weights)[N]) {
  trajectory<neuron<double>, N> made;
  for (std::size_t i = 0; i < N; ++i) made.states[i].network = neuron{weights[i]};
  return made;
}

}  // namespace

TEST_CASE("a network is converted to another number if it has as") {
  STATIC_REQUIRE(convertible_network<neuron<double>, float>);
  STATIC_REQUIRE(convertible_network<small, dual<double>>);
  STATIC_REQUIRE(trainable<without_as>);
  STATIC_REQUIRE_FALSE(convertible_network<without_as, float>);
}

TEST_CASE("the real error certainly falls wherever the computed one falls by much") {
  CLAIMED auto history = trace<20>(start, exclusive_or, gradient_descent{0.5});
  CLAIMED auto certain = certainly_decreasing_steps(history, exclusive_or);
  STATIC_REQUIRE(certain == 20);
  CLAIMED auto of_the_question = trace<100>(neuron{0.5}, identity, gradient_descent{1.0});
  STATIC_REQUIRE(certainly_decreasing_steps(of_the_question, identity) == 100);
  CLAIMED auto in_float = trace<100>(neuron{0.5f}, identity, gradient_descent{1.0f});
  STATIC_REQUIRE(certainly_decreasing_steps(in_float, identity) == 100);
}

TEST_CASE("the count of certain decreases ends at the first step that may not be one") {
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({0.0, 1.0, 2.0}), identity) == 2);
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({0.0, 1.0, 1.0, 2.0}), identity) == 1);
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({0.0, 1.0, 0.5, 2.0}), identity) == 1);
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({2.0, 1.0}), identity) == 0);
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({1.0}), identity) == 0);
  STATIC_REQUIRE(certainly_decreasing_steps(hand_made({0.5, 0.5 + 0x1p-53}), identity) == 0);
}
