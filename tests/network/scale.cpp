#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/network/scale.hpp>
#include <descent/network/split.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

using namespace descent;
using namespace support;

namespace {

#include "../reference/scale.inc"

// The numbers by exact fractions; measured's third input is constant.
constexpr auto is_standard(const affine_scale<double, 3, 1>& scale) -> bool {
  for (std::size_t c = 0; c < 4; ++c) {
    const bool constant = c == 2;
    if (!near(scale.center[c], means[c], 4 * 0x1p-52 * means[c])) return false;
    if (!near(scale.unit[c], constant ? 1 : deviations[c], 0x1p-48 * deviations[c])) return false;
  }
  return scale.center[2] == 0.1;
}

/// Whether each column of scaled samples is from lower to upper, and the constant one is lower.
constexpr auto fills(const auto& samples, double lower, double upper) -> bool {
  double low[4]{upper, upper, upper, upper}, high[4]{lower, lower, lower, lower};
  for (const auto& s : samples)
    for (std::size_t c = 0; c < 4; ++c) {
      const double value = c < 3 ? s.x[c] : s.y[0];
      low[c] = value < low[c] ? value : low[c];
      high[c] = high[c] < value ? value : high[c];
    }
  for (std::size_t c = 0; c < 4; ++c)
    if (!near(low[c], lower, 1e-12) || !near(high[c], c == 2 ? lower : upper, 1e-12)) return false;
  return true;
}

using tall = network<double, layer<3, 4, activation::tanh>, layer<4, 1, activation::linear>>;
using flat = network<double, layer<3, 1, activation::linear>>;

/// The largest difference between a network with its scale folded in, and the scale around it, over all samples.
template <class Net, class Scale>
constexpr auto farthest(const Net& net, const Scale& scale) -> double {
  const Net alone = folded(net, scale);
  double far = 0;
  for (const auto& s : measured) {
    const auto expected = scale.undo(net(scale(s.x)));
    const double apart = absolute(alone(s.x) - expected);
    far = apart > far ? apart : far;
  }
  return far;
}

constexpr sample<double> on_a_line[] = {{0, 32}, {20, 68}, {100, 212}};  // °C and °F
constexpr labelled_sample<double, 2, 3> flowers[] = {{{1, 5}, 2}, {{3, 5}, 0}};
using two_outputs = network<float, layer<1, 2, activation::tanh>, layer<2, 2, activation::linear>>;

template <class Net, class Scale>
concept can_be_folded = requires(const Net& net, const Scale& scale) { folded(net, scale); };

template <class Samples>
concept can_be_hot = requires(const Samples& samples) { one_hot(samples); };
template <class Samples, class Scale>
concept can_be_scaled = requires(const Samples& samples, const Scale& scale) { scale(samples); };

}  // namespace

TEST_CASE("means and standard deviations are those of exact fractions, and a constant column has unit 1") {
  CLAIMED auto scale = standard_scale(measured);
  STATIC_REQUIRE(is_standard(scale));
  CLAIMED auto scaled = scale(measured);
  CLAIMED auto again = standard_scale(scaled);
  STATIC_REQUIRE(near(again.center[0], 0, 1e-14));
  STATIC_REQUIRE(near(again.unit[0], 1, 1e-14));
  STATIC_REQUIRE(near(again.center[3], 0, 1e-13));
  STATIC_REQUIRE(near(again.unit[3], 1, 1e-13));
  STATIC_REQUIRE(scaled[6].x[2] == 0);
  STATIC_REQUIRE(scaled[0].x[0] == (5.1 - scale.center[0]) / scale.unit[0]);
}

TEST_CASE("a range is that of the least and the largest numbers") {
  CLAIMED auto unit = min_max_scale(measured);
  CLAIMED auto both_signs = min_max_scale(measured, -1, 3);
  STATIC_REQUIRE(unit.center[3] == least[3]);
  STATIC_REQUIRE(unit.unit[3] == most[3] - least[3]);
  STATIC_REQUIRE(fills(unit(measured), 0, 1));
  STATIC_REQUIRE(fills(both_signs(measured), -1, 3));
}

TEST_CASE("the rounding of the center shifts a column, and keeps its distances") {
  constexpr sample<float> far[] = {{16777216.0f, 0.0f}, {16777218.0f, 1.0f}};  // the center is 16777217, in reals
  CLAIMED auto scaled = min_max_scale(far, -1, 1)(far);
  STATIC_REQUIRE(scaled[1].x - scaled[0].x == 2);
  STATIC_REQUIRE(absolute(scaled[0].x + 1) <= 1);
  CLAIMED auto standard = standard_scale(far)(far);
  STATIC_REQUIRE(standard[1].x - standard[0].x == 2);
  STATIC_REQUIRE(absolute(standard[0].x + 1) <= 1);
}

TEST_CASE("a scale undoes itself, and can be one of the inputs only") {
  CLAIMED auto scale = standard_scale(on_a_line);
  CLAIMED auto scaled = scale(on_a_line);
  STATIC_REQUIRE(near(scale.undo(scaled[2].y), 212, 1e-13));
  STATIC_REQUIRE(scale({20.0})[0] == scaled[1].x);
  CLAIMED auto of_inputs = scale.inputs_only();
  CLAIMED auto inputs_scaled = of_inputs(on_a_line);
  STATIC_REQUIRE(inputs_scaled[2].y == 212);
  STATIC_REQUIRE(inputs_scaled[2].x == scaled[2].x);
}

TEST_CASE("labels stay as they are, floats are scaled as floats, vectors as vectors, and spans not at all") {
  CLAIMED auto scaled = min_max_scale(flowers)(flowers);
  STATIC_REQUIRE(scaled[0].label == 2);
  STATIC_REQUIRE(scaled[0].x[0] == 0);
  STATIC_REQUIRE(scaled[1].x[0] == 1);
  STATIC_REQUIRE(scaled[1].x[1] == 0);
  const std::vector<sample<float>> narrow{{1.0f, 2.0f}, {3.0f, 6.0f}};
  const auto scale = standard_scale(narrow);
  CHECK(scale(narrow)[1].x == 1.0f);
  CHECK(scale(narrow)[0].y == -1.0f);
  using of_one = affine_scale<float, 1, 1>;
  STATIC_REQUIRE(can_be_scaled<std::vector<sample<float>>, of_one>);
  STATIC_REQUIRE_FALSE(can_be_scaled<std::span<sample<float>>, of_one>);
  STATIC_REQUIRE_FALSE(can_be_scaled<std::span<const sample<float>>, of_one>);
  STATIC_REQUIRE_FALSE(can_be_scaled<std::vector<sample<float, 2, 1>>, of_one>);
  STATIC_REQUIRE_FALSE(can_be_scaled<labelled_sample<float, 1, 1>[2], of_one>);
}

/// Pressures in Pa, in turn 1 below and 1 above a mean.
constexpr auto pressures() -> std::array<sample<float>, 1000> {
  std::array<sample<float>, 1000> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all.data()[i].x = i % 2 == 0 ? 101324.0f : 101326.0f;
  return all;
}

TEST_CASE("the mean and the deviation of many floats keep their digits") {
  CLAIMED auto scale = standard_scale(pressures());
  STATIC_REQUIRE(scale.center[0] == 101325.0f);
  STATIC_REQUIRE(scale.unit[0] == 1.0f);
}

/// Times in s since 1970, a thousandth apart, around a mean of 1700000000.0045.
constexpr auto times() -> std::array<sample<double>, 1000> {
  std::array<sample<double>, 1000> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all.data()[i].x = 1.7e9 + static_cast<double>(i % 10) * 0.001;
  return all;
}

/// 0, and 0.1 for 999 times: a sum of them in doubles is off by a hundred ulp of the mean, 0.0999, times their number.
constexpr auto tenths() -> std::array<sample<double>, 1000> {
  std::array<sample<double>, 1000> all{};
  for (std::size_t i = 1; i < all.size(); ++i) all.data()[i].x = 0.1;
  return all;
}

TEST_CASE("what the sum of many numbers rounds is not lost in their mean") {
  CLAIMED auto scale = standard_scale(tenths());
  STATIC_REQUIRE(near(scale.center[0], 0.0999, 0x1p-55));
}

TEST_CASE("the mean and the deviation of numbers close together and far from 0 keep their digits") {
  CLAIMED auto scale = standard_scale(times());
  STATIC_REQUIRE(near(scale.center[0], 1700000000.0045, 0x1p-22));
  STATIC_REQUIRE(near(scale.unit[0], 0.00287228132326901, 1e-8));  // √8.25 / 1000, of times that are rounded
  constexpr sample<double> closest[] = {{1, 0}, {1, 0}, {1 + 0x1p-52, 1}};
  CLAIMED auto of_three = standard_scale(closest);
  STATIC_REQUIRE(near(of_three.unit[0] * 0x1p52, 0.47140452079103168, 1e-15));  // √2 / 3
}

// The folded bias of the first layer is about 90 here, and a sum's rounding error half an ulp of its largest term.
TEST_CASE("a network with its scale folded in takes raw inputs and gives units, up to a few ulp") {
  CLAIMED auto standard = standard_scale(measured);
  CLAIMED auto range = min_max_scale(measured, -1, 1);
  CLAIMED double far_1 = farthest(shifted(glorot_uniform<tall>(1)), standard),
                 far_2 = farthest(shifted(glorot_uniform<tall>(2)), range),
                 far_3 = farthest(shifted(glorot_uniform<flat>(3)), standard);
  STATIC_REQUIRE(far_1 < 8 * 0x1p-43);  // outputs are about 1,000, whose ulp is 2⁻⁴³
  STATIC_REQUIRE(far_2 < 8 * 0x1p-43);
  STATIC_REQUIRE(far_3 < 8 * 0x1p-43);
  STATIC_REQUIRE(far_1 + far_2 + far_3 > 0);
}

TEST_CASE("each output has its own units") {
  constexpr sample<float, 1, 2> pairs[] = {{{1}, {10, 200}}, {{3}, {14, 800}}};
  CLAIMED auto scale = standard_scale(pairs);
  CLAIMED two_outputs net = glorot_uniform<two_outputs>(1), alone = folded(net, scale);
  CLAIMED auto expected = scale.undo(net(scale({1.5f})));
  CLAIMED auto y = alone(1.5f);
  STATIC_REQUIRE(near(static_cast<double>(y[0]), static_cast<double>(expected[0]), 4 * 0x1p-20));
  STATIC_REQUIRE(near(static_cast<double>(y[1]), static_cast<double>(expected[1]), 4 * 0x1p-14));
}

TEST_CASE("what was trained on scaled samples answers in units") {
  using line = network<double, layer<1, 1, activation::linear>>;
  CLAIMED auto scale = standard_scale(on_a_line);
  CLAIMED auto net = folded(train(line{}, scale(on_a_line), gradient_descent{0.3}, 100), scale);
  STATIC_REQUIRE(near(net(37.0), 98.6, 1e-9));
}

TEST_CASE("only a linear last layer takes a scale of outputs, and shapes must match") {
  using labels_only = affine_scale<double, 2, 0>;
  using one_target = affine_scale<double, 2, 1>;
  using linear_end = network<double, layer<2, 2>, layer<2, 1, activation::linear>, squared_error>;
  STATIC_REQUIRE(can_be_folded<small, labels_only>);
  STATIC_REQUIRE(can_be_folded<linear_end, one_target>);
  STATIC_REQUIRE_FALSE(can_be_folded<small, one_target>);
  STATIC_REQUIRE_FALSE(can_be_folded<small, affine_scale<double, 3, 0>>);
  STATIC_REQUIRE_FALSE(can_be_folded<linear_end, affine_scale<double, 2, 2>>);
}

TEST_CASE("labels become targets") {
  CLAIMED auto hot = one_hot(flowers);
  const std::vector<labelled_sample<double, 2, 3>> any_number(std::begin(flowers), std::end(flowers));
  const std::vector<sample<double, 2, 3>> hot_too = one_hot(any_number);
  CHECK(hot_too.size() == any_number.size());
  CHECK((hot_too[1].y[0] == hot[1].y[0] && hot_too[1].y[1] == hot[1].y[1] && hot_too[1].y[2] == hot[1].y[2]));
  STATIC_REQUIRE(hot[0].y[2] == 1);
  STATIC_REQUIRE(hot[0].y[0] + hot[0].y[1] == 0);
  STATIC_REQUIRE(hot[1].y[0] == 1);
  STATIC_REQUIRE((hot[1].x[0] == flowers[1].x[0] && hot[1].x[1] == flowers[1].x[1] && hot[1].x[0] == 3));
  CLAIMED subset<labelled_sample<double, 2, 3>, 2> one{{flowers[0], {}}, 1};
  CLAIMED auto hot_one = one_hot(one);
  STATIC_REQUIRE(hot_one.size() == 1);
  STATIC_REQUIRE(hot_one[0].y[2] == 1);
  STATIC_REQUIRE(can_be_hot<const labelled_sample<double, 2, 3>[2]>);
  STATIC_REQUIRE(can_be_hot<std::array<labelled_sample<double, 2, 3>, 2>>);
  STATIC_REQUIRE_FALSE(can_be_hot<std::span<const labelled_sample<double, 2, 3>>>);  // it has no elements to write to
}

TEST_CASE("a scale that is not finite is refused, with its column") {
  const sample<double, 1, 2> far[] = {{{1}, {1, 1e300}}, {{2}, {2, -1e300}}},
                             close[] = {{{0}, {1, 1}}, {{1e-200}, {2, 2}}},
                             closer[] = {{{0}, {1, 1}}, {{4e-162}, {2, 2}}};
  const char* const words = "column_must_have_a_finite_scale";
  CHECK(words_of([&] { static_cast<void>(standard_scale(far)); }, 2) == words);
  CHECK(words_of([&] { static_cast<void>(standard_scale(close)); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(standard_scale(closer)); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(min_max_scale(far, 1, 1)); }, 1) == "lower_must_be_below_upper");
  const sample<float> floats[] = {{-0x1p-148f, 0}, {0x1p-149f, 1}, {0x1p-149f, 2}};
  const sample<double> doubles[] = {{0, 0}, {10 * 0x1p-1074, 1}};
  CHECK(words_of([&] { static_cast<void>(standard_scale(floats)); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(min_max_scale(doubles, 0, 7)); }, 0) == words);
  const sample<double> near_the_end[] = {{9e307, 0}, {1.7e308, 1}};
  CHECK(words_of([&] { static_cast<void>(min_max_scale(near_the_end, -2, -1)); }, 0) == words);
  CHECK(words_of([&] { static_cast<void>(min_max_scale(near_the_end, 0, 1e-300)); }, 0) == words);
  const auto narrow = min_max_scale(close);
  const sample<double, 1, 2> outside[] = {{{1e200}, {1, 1}}};
  CHECK(words_of([&] { static_cast<void>(narrow(outside)); }, infinity) == "sample_must_be_finite");
  const std::vector<sample<double>> none;
  CHECK(words_of([&] { static_cast<void>(standard_scale(none)); }, 0) == "samples_must_not_be_empty");
}

TEST_CASE("a column is as wide as its numbers can be, and needs no sum of them") {
  constexpr sample<double> wide[] = {{0, 0}, {1e308, 1}, {1e308, 0}}, wider[] = {{0, 0}, {-0x1p480, 1}, {0, 2}};
  CLAIMED auto top = min_max_scale(wide), squares = standard_scale(wider);
  STATIC_REQUIRE(top.unit[0] == 1e308);
  STATIC_REQUIRE(squares.center[0] < -0x1.55p478);  // −2⁴⁸⁰ / 3
  STATIC_REQUIRE(squares.center[0] > -0x1.56p478);
}

TEST_CASE("a weight that loses its digits in a fold is refused") {
  using line = network<float, layer<1, 1, activation::linear>>;
  const line small{bias_first, {0.0f, 1e-8f}}, none{bias_first, {0.0f, 0.0f}};
  affine_scale<float, 1, 0> wide;
  wide.unit[0] = 1e38f;
  CHECK(words_of([&] { static_cast<void>(folded(small, wide)); },
                 static_cast<double>(1e-8f) / static_cast<double>(1e38f)) == "folded_weight_must_be_a_normal_number");
  CHECK(folded(none, wide)(1e38f) == 0.0f);
  affine_scale<float, 1, 1> narrow;
  narrow.unit[0] = 1.0f;
  narrow.unit[1] = 1e-37f;
  CHECK(words_of([&] { static_cast<void>(folded(small, narrow)); },
                 static_cast<double>(1e-8f) * static_cast<double>(1e-37f)) == "folded_weight_must_be_a_normal_number");
}
