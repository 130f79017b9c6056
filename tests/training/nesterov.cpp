#include "../claims.hpp"
#include "../networks.hpp"
#include "../steps.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/nesterov.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/run.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <cstddef>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

constexpr nesterov ahead{2.0, 0.5};  // whose products are exact

struct whole_run {
  static constexpr small start = glorot_uniform<small>(4);
  static constexpr auto& samples = exclusive_or;
  static constexpr auto& rule = ahead;
  static constexpr std::size_t iterations = 20, samples_per_chunk = 7;
};

}  // namespace

TEST_CASE("Nesterov's steps are those of the form that takes the slope of the point ahead") {
  CLAIMED std::size_t n =
      steps_by_decimals(line{bias_first, {1, 2}}, sum_of_both, nesterov{0.1, 0.9}, nesterov_by_decimals);
  STATIC_REQUIRE(n == 6);
  CLAIMED std::size_t by_momentum =
      steps_by_decimals(line{bias_first, {1, 2}}, sum_of_both, momentum{0.1, 0.9}, nesterov_by_decimals);
  STATIC_REQUIRE(by_momentum == 0);
}

TEST_CASE("Nesterov's momentum with β = 0 is gradient descent") {
  STATIC_REQUIRE(train(neuron{0.5}, identity, nesterov{2.0, 0.0}, 9) ==
                 train(neuron{0.5}, identity, gradient_descent{2.0}, 9));
}

TEST_CASE("one step of Nesterov's momentum is one from a fresh state, in a network of floats too") {
  STATIC_REQUIRE(first_step(nesterov{1.0, 0.5}, neuron{0.0}, neuron{-0.5}) == neuron{0.75});
  STATIC_REQUIRE(first_step(nesterov{1.0, 0.5}, neuron{0.0f}, neuron{-0.5f}) == neuron{0.75f});
  STATIC_REQUIRE(std::is_same_v<decltype(nesterov{1, 0.5f}), nesterov<double>>);
}

TEST_CASE("a run with Nesterov's momentum continues from its checkpoint, and a trace has its steps") {
  CLAIMED small in_one_loop = train(whole_run::start, exclusive_or, ahead, 20);
  STATIC_REQUIRE(trained<whole_run> == in_one_loop);
  STATIC_REQUIRE(trained<second_part<whole_run, 13>> == in_one_loop);
  STATIC_REQUIRE(trace<20>(whole_run::start, exclusive_or, ahead).back().network == in_one_loop);
}
