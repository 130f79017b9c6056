// Bad input at run time: each refusal names its rule and holds the number. (What a compiler says of the same input is
// tested in tests/fail.)

#include "claims.hpp"

#include <descent/descent.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace descent;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(),
                 not_a_number = std::numeric_limits<double>::quiet_NaN();

template <class Action>
auto words_of(Action action, double value) -> std::string {
  try {
    action();
  } catch (const refusal& r) {
    const bool same = std::isnan(value) ? std::isnan(r.value) : value == r.value;
    return same ? r.what() : "another value";
  }
  return "nothing refused";
}

/// A network of a user's own, ŷ = w x, that does not look where its steps lead.
struct unguarded {
  using scalar = double;
  static constexpr std::size_t inputs = 1, outputs = 1, parameters = 1;
  constexpr auto data() -> double* { return &weight; }
  constexpr auto data() const -> const double* { return &weight; }
  constexpr auto error(const auto& s) const -> double { return square(weight * s.x - s.y) / 2; }
  constexpr void backpropagate(const auto& s, unguarded& slope) const { slope.weight += (weight * s.x - s.y) * s.x; }
  constexpr void step(auto& rule, const unguarded& slope) { weight = rule.step(weight, slope.weight); }

  double weight = 0;
};

}  // namespace

TEST_CASE("a rate that is 0, negative, NaN or infinite is refused") {
  for (const double rate : {0.0, -0.0, -1.0, not_a_number, infinity, -infinity}) {
    CHECK(words_of([=] { static_cast<void>(gradient_descent{rate}); }, rate) == "rate_must_be_positive_and_finite");
    CHECK(words_of([=] { static_cast<void>(sign_descent{rate}); }, rate) == "rate_must_be_positive_and_finite");
  }
}

TEST_CASE("a weight or a sample that is NaN or infinite is refused") {
  for (const double bad : {not_a_number, infinity, -infinity}) {
    CHECK(words_of([=] { static_cast<void>(neuron{bad}); }, bad) == "weight_must_be_finite");
    CHECK(words_of([=] { static_cast<void>(sample{bad, 1.0}); }, bad) == "sample_must_be_finite");
    CHECK(words_of([=] { static_cast<void>(sample{1.0, bad}); }, bad) == "sample_must_be_finite");
  }
  CHECK(words_of([=] { static_cast<void>(neuron<float>{1e300}); }, infinity) == "weight_must_be_finite");
}

TEST_CASE("a network of one's own that leaves the finite numbers is refused, though it does not look") {
  const sample<double> far[] = {{10.0, 1e300}};
  const gradient_descent rule{1e10};
  CHECK(words_of([&] { static_cast<void>(train(unguarded{}, far, rule, 1)); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(unguarded{}, far, rule, 1, one_by_one{})); }, infinity) ==
        "weight_must_be_finite");
}

TEST_CASE("an empty sample array is refused") {
  const std::vector<sample<double>> none;
  const gradient_descent rule{1.0};
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, none)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.5}, none)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, none, rule, 0)); }, 0) == "samples_must_not_be_empty");
  CHECK(words_of([&] { static_cast<void>(trace<0>(neuron{0.5}, none, rule)); }, 0) == "samples_must_not_be_empty");
}

TEST_CASE("what leaves the finite numbers is refused") {
  const sample<double> steep[] = {{10.0, -10.0}}, far[] = {{1.0, 1e200}}, both[] = {{1000.0, 1e308}};
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.0}, steep, gradient_descent{1e308}, 1)); }, -infinity) ==
        "step_must_stay_finite");
  CHECK(words_of([&] { static_cast<void>(trace<1>(neuron{0.0}, steep, gradient_descent{1e308})); }, -infinity) ==
        "step_must_stay_finite");
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, far)); }, infinity) == "error_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.0}, both)); }, -infinity) == "slope_must_be_finite");
}

TEST_CASE("what was assigned afterwards is noticed") {
  neuron net{0.5};
  net.weight = not_a_number;
  CHECK(words_of([&] { static_cast<void>(error(net, identity)); }, not_a_number) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(net, identity)); }, not_a_number) == "weight_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(net, identity, gradient_descent{1.0}, 0)); }, not_a_number) ==
        "weight_must_be_finite");
  net.weight = infinity;
  CHECK(words_of([&] { static_cast<void>(error(net, identity)); }, infinity) == "weight_must_be_finite");
  sample<double> samples[] = {{1.0, 1.0}};
  samples[0].x = not_a_number;
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5}, samples)); }, not_a_number) == "error_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5}, samples, sign_descent{1.0}, 1)); }, not_a_number) ==
        "slope_must_be_finite");
}

TEST_CASE("no rule hides a step or a slope that is not finite") {
  const sample<double> steep[] = {{10.0, -10.0}}, both[] = {{1e200, -1e200}};
  CHECK(words_of(
            [&] {
              static_cast<void>(train(neuron{0.0}, steep, projected{gradient_descent{1e308}, -1, 1}, 1));
            },
            -infinity) == "step_must_stay_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.0}, both, sign_descent{1.0}, 1)); }, infinity) ==
        "slope_must_be_finite");
}

TEST_CASE("what a narrower number cannot hold is refused") {
  const sample<double> far[] = {{1e300, 1.0}}, high[] = {{1.0, 1e300}}, near[] = {{1.0, 1.0}};
  CHECK(words_of([&] { static_cast<void>(error(neuron{0.5f}, far)); }, 1e300) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(gradient(neuron{0.5f}, high)); }, 1e300) == "sample_must_be_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, near, gradient_descent{1e-60}, 1)); }, 0) ==
        "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(neuron{0.5f}, near, sign_descent{1e60}, 1)); }, infinity) ==
        "rate_must_be_positive_and_finite");
}

TEST_CASE("an interval that leaves the finite numbers is refused, in whichever corner") {
  const interval high{-1.0, 1e200}, low{-1e200, 1.0};
  CHECK_THROWS_AS(high * high, refusal);
  CHECK_THROWS_AS(high * low, refusal);
  CHECK_THROWS_AS(low * low, refusal);
  CHECK_THROWS_AS(interval{1e200} * interval{1e200}, refusal);
  CHECK_THROWS_AS(square(high), refusal);
  CHECK_THROWS_AS(interval{1e308} + interval{1e308}, refusal);
  CHECK_THROWS_AS(interval{1e200} / interval{1e-200}, refusal);
  CHECK_THROWS_AS(exp(interval{710}), refusal);
  CHECK_THROWS_AS((interval{0.0, not_a_number}), refusal);
  CHECK_THROWS_AS(interval{9007199254740993}, refusal);
}

TEST_CASE("bounds that are reversed or NaN are refused") {
  const gradient_descent rule{1.0};
  CHECK(words_of([&] { static_cast<void>(projected{rule, 1.0, 0.0}); }, 1) == "lower_must_not_exceed_upper");
  CHECK(words_of(
            [&] {
              static_cast<void>(projected{rule, not_a_number, 1.0});
            },
            not_a_number) == "lower_must_not_exceed_upper");
  CHECK(words_of(
            [&] {
              static_cast<void>(projected{rule, 0.0, not_a_number});
            },
            not_a_number) == "lower_must_not_exceed_upper");
}

TEST_CASE("what does not fit a network is refused") {
  using line = network<double, layer<1, 1, activation::linear>>;
  using row = sample<double, 2, 1>;
  using named = labelled<double, 2, 3>;
  const sample<double> one[] = {{1.0, 2.0}};
  const line start{0.0, 1.0};
  CHECK(words_of([] { static_cast<void>(row{{1, 2, 3}, {1}}); }, 3) == "every_place_must_be_given_a_number");
  CHECK(words_of([] { static_cast<void>(row{{1, not_a_number}, {1}}); }, not_a_number) == "sample_must_be_finite");
  CHECK(words_of([] { static_cast<void>(named{{1, 2}, 3}); }, 3) == "label_must_name_a_class");
  CHECK(words_of([] { static_cast<void>(line{1.0}); }, 1) == "every_place_must_be_given_a_number");
  CHECK(words_of([] { static_cast<void>(line{1.0, infinity}); }, infinity) == "weight_must_be_finite");
  CHECK(words_of([] { static_cast<void>(momentum{0.1, 1.0}); }, 1) == "decay_must_be_at_least_0_and_below_1");
  CHECK(words_of([] { static_cast<void>(adam{-0.1}); }, -0.1) == "rate_must_be_positive_and_finite");
  CHECK(words_of([&] { static_cast<void>(train(start, one, gradient_descent{1e200}, 9, one_by_one{})); }, infinity) !=
        "nothing refused");
  CHECK(words_of([&] { static_cast<void>(train(start, one, gradient_descent{1e200}, 9)); }, infinity) !=
        "nothing refused");
}
