#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/training/error.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/trace.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <span>
#include <type_traits>

using namespace descent;

namespace {

constexpr std::array<sample<double>, 2> as_array{{{0, 0}, {1, 1}}};
constexpr sample<double> one[] = {{1, 1}};
constexpr sample<double, 2, 3> many{{1, 2}, {3, 4, 5}};

}  // namespace

TEST_CASE("samples may be in any array, one sample too") {
  STATIC_REQUIRE(error(neuron{0.5}, as_array) == error(neuron{0.5}, identity));
  STATIC_REQUIRE(gradient(neuron{0.5}, as_array) == gradient(neuron{0.5}, identity));
  STATIC_REQUIRE(error(neuron{0.5}, std::span{as_array}) == error(neuron{0.5}, identity));
  STATIC_REQUIRE(train(neuron{0.5}, as_array, gradient_descent{1.0}, 50) ==
                 train(neuron{0.5}, identity, gradient_descent{1.0}, 50));
  STATIC_REQUIRE(error(neuron{0.5}, one) == error(neuron{0.5}, identity) - 0.125);
  STATIC_REQUIRE(decreasing_steps(trace<50>(neuron{0.5}, one, gradient_descent{1.0})) == 50);
}

TEST_CASE("the types of inputs and targets are deduced, whole numbers as double") {
  STATIC_REQUIRE(std::is_same_v<decltype(sample{0, 1}), sample<double>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{0.0f, 1.0f}), sample<float>>);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{16777217, 1.0f}), sample<double>>);
}

TEST_CASE("a sample contains its inputs and its targets") {
  STATIC_REQUIRE(many.x[1] == 2);
  STATIC_REQUIRE(many.targets()[2] == 5);
  STATIC_REQUIRE(*identity[1].targets() == 1);
  STATIC_REQUIRE(sample<double, 2, 3>::inputs == 2);
}

TEST_CASE("one input and one target may be in braces, as several must be") {
  CLAIMED sample<double, 1, 1> braced{{1}, {0.5}};
  STATIC_REQUIRE(braced.x == 1);
  STATIC_REQUIRE(braced.y == 0.5);
  STATIC_REQUIRE(std::is_same_v<decltype(sample{{1.0}, {0.5}}), sample<double>>);
  CLAIMED sample<double> several[] = {{{1}, {0}}, {{2}, {1}}};
  STATIC_REQUIRE(several[1].x == 2);
}

TEST_CASE("an array of samples is one of samples, and of nothing else") {
  STATIC_REQUIRE(sample_array<sample<double>[3]>);
  STATIC_REQUIRE(sample_array<std::array<sample<double, 2, 3>, 4>>);
  STATIC_REQUIRE(sample_array<std::span<const sample<float>>>);
  STATIC_REQUIRE_FALSE(sample_array<sample<double>>);
  STATIC_REQUIRE_FALSE(sample_array<double[3]>);
  STATIC_REQUIRE_FALSE(sample_array<int>);
}

TEST_CASE("what was assigned to a sample is looked at before it is used, in every number") {
  using support::infinity, support::words_of;
  sample<double> bad[] = {{1, 1}};
  bad[0].x = infinity;
  const auto up = [](double w, double slope) { return slope > 1 ? w - 1 : w + 1; };
  CHECK(words_of([&] { static_cast<void>(error(neuron{1.5}, bad)); }, infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(error(neuron{1.5f}, bad)); }, infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{1.5}, bad)); }, infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{1.5}, bad, up, 1)); }, infinity) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(trace<1>(neuron{1.5}, bad, up)); }, infinity) == "sample_must_be_finite");
}
