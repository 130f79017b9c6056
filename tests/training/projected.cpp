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

TEST_CASE("the bounds of floats are the floats between them") {
  constexpr neuron<float> start{0.5f}, up{-1.0f}, down{1.0f};
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, 0.0, 0.1}, start, up).weight == 0x1.999998p-4f);
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, 1e-60, 1.0}, start, down).weight == 0x1p-149f);
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, -0.1, 1.0}, start, down).weight == -0x1.999998p-4f);
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, -1e300, 1e300}, start, up).weight == 1.5f);
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, -infinity, infinity}, start, up).weight == 1.5f);
  STATIC_REQUIRE(first_step(projected{gradient_descent{1.0}, 0.75f, 0.75f}, neuron{0.0}, neuron{1.0}).weight == 0.75);
  const projected above_floats{gradient_descent{1.0}, 1e39, infinity};
  CHECK(words_of([&] { static_cast<void>(first_step(above_floats, start, up)); }, infinity) ==
        "step_must_stay_finite_so_scale_the_inputs_or_lower_the_rate");
  const projected none_between{gradient_descent{1.0}, 1e-60, 1e-50};
  CHECK(words_of([&] { static_cast<void>(first_step(none_between, start, up)); }, 0x1p-149) ==
        "lower_must_not_exceed_upper");
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
