#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/neuron.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/train.hpp>

#include <type_traits>

using namespace descent;
using namespace support;

namespace {

/// A rule of your own without a state.
struct halving {
  [[nodiscard]] constexpr auto step(double weight, double) const -> double { return weight / 2; }
};

}  // namespace

TEST_CASE("a projected rule steps to the nearest number between its bounds") {
  CLAIMED neuron start{0.0}, slope{-0.125};
  STATIC_REQUIRE(first_step(projected{gradient_descent{8.0}, -1.0, 0.75}, start, slope) == neuron{0.75});
  STATIC_REQUIRE(first_step(projected{gradient_descent{8.0}, 1.5, 2.0}, start, slope) == neuron{1.5});
  STATIC_REQUIRE(first_step(projected{gradient_descent{8.0}, -1, 2}, start, slope) == neuron{1.0});
  STATIC_REQUIRE(first_step(projected{sign_descent{0.5}, -infinity, infinity}, start, slope) == neuron{0.5});
}

TEST_CASE("any rule can be projected: one with a state, one of your own, a projected one") {
  STATIC_REQUIRE(train(neuron{4.0}, identity, projected{halving{}, 1.5, 9}, 2) == neuron{1.5});
  STATIC_REQUIRE(train(neuron{0.5}, identity, projected{momentum{1.0, 0.5}, -9, 9}, 20) ==
                 train(neuron{0.5}, identity, momentum{1.0, 0.5}, 20));
  STATIC_REQUIRE(train(neuron{0.5}, identity, projected{momentum{1.0, 0.5}, 0, 1}, 40) == neuron{1.0});
  STATIC_REQUIRE(first_step(projected{projected{gradient_descent{8.0}, -1, 2}, -2, 0.5}, neuron{0.0}, neuron{-0.125}) ==
                 neuron{0.5});
}

TEST_CASE("the number types of a projected rule are deduced, whole numbers as double") {
  STATIC_REQUIRE(std::is_same_v<decltype(projected{sign_descent{1}, 0, 1}), projected<sign_descent<double>, double>>);
}
