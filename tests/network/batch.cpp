// Many samples as one: each lane has the bits that its sample has alone.

#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/batch.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/network.hpp>
#include <descent/network/sample.hpp>
#include <descent/network/unbiased_layer.hpp>

#include <array>
#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr std::size_t n = 11;

constexpr auto labelled = drawn<labelled_sample<double, 2, 3>, n>(1);
constexpr auto measured = drawn<sample<double, 2, 2>, n>(2);

/// The number of lanes of a batch of 11 in 16, from the first, that have the sample's numbers; the rest have the
/// last's.
constexpr auto lanes_with_their_sample() -> std::size_t {
  const detail::batch<double, 16, sample<double, 2, 2>> many{measured.data(), detail::stored_order{}, 0, n};
  std::size_t l = 0;
  for (; l < 16; ++l) {
    const auto& s = measured[l < n ? l : n - 1];
    if (many.x[0][l] != s.x[0] || many.x[1][l] != s.x[1] || many.targets()[1][l] != s.y[1]) break;
    if (many.counts[l] != (l < n ? 1.0 : 0.0)) break;
  }
  return l;
}

/// The number of samples, from the first, for which the loss in lanes is the loss of the sample, and its slopes too.
template <class Loss, class Sample>
constexpr auto losses_that_agree(const std::array<Sample, n>& samples) -> std::size_t {
  constexpr std::size_t outputs = Sample::outputs;
  using wide = lanes<double, 16>;
  const detail::batch<double, 16, Sample> many{samples.data(), detail::stored_order{}, 0, n};
  wide y_hat[outputs], slopes[outputs];
  for (std::size_t j = 0; j < outputs; ++j) y_hat[j] = wide{static_cast<double>(j) - 0.5} * many.x[0];
  const wide value = Loss::value(many, y_hat);
  Loss::slope(many, y_hat, slopes);
  for (std::size_t l = 0; l < n; ++l) {
    double of_one[outputs]{}, slope[outputs]{};
    for (std::size_t j = 0; j < outputs; ++j) of_one[j] = (static_cast<double>(j) - 0.5) * samples[l].x[0];
    Loss::slope(samples[l], of_one, slope);
    if (value[l] != Loss::value(samples[l], of_one)) return l;
    for (std::size_t j = 0; j < outputs; ++j)
      if (slopes[j][l] != slope[j]) return l;
  }
  return n;
}

/// Whether the slopes of a batch are those of its samples, added one after another.
template <class Net, class Sample, std::size_t Size>
constexpr auto slopes_agree(const std::array<Sample, Size>& samples) -> bool {
  if constexpr (lanes_are_vectors<double>) {
    const auto start = glorot_uniform<Net>(3);
    Net together, one_by_one;
    detail::for_each_batch<double>(samples.data(), Size, detail::stored_order{},
                                   [&](const auto& many) { start.backpropagate(many, together); });
    for (const auto& s : samples) start.backpropagate(s, one_by_one);
    return together == one_by_one;
  }
  return true;
}

/// An activation of your own that branches on its number, so that it takes no lanes.
struct leaky {
  template <class T>
  static constexpr auto value(T z) -> T {
    return z < 0 ? 0.25 * z : z;
  }
  template <class T>
  static constexpr auto slope(T z, T) -> T {
    return z < 0 ? 0.25 : 1;
  }
};

template <class Hidden>
using with = network<double, layer<2, 3, Hidden>, layer<3, 2>>;

}  // namespace

TEST_CASE("a batch has a sample in each lane, and repeats the last") {
  CLAIMED std::size_t right = lanes_with_their_sample();
  STATIC_REQUIRE(right == 16);
}

TEST_CASE("a batch of floats for a network of doubles has them as doubles, by inputs and by samples") {
  CLAIMED auto samples = drawn<sample<float, 9, 1>, 8>(6);
  CLAIMED bool converted = [&] {
    const detail::batch<double, 8, sample<float, 9, 1>> many{samples.data(), detail::stored_order{}, 0, 8};
    network<double, layer<9, 1>> slope;
    many.rows.add_times(lanes<double, 8>{1.0}, slope.parameter, 1);
    double sum = 0;
    for (const auto& s : samples) sum = sum + s.x[8];
    return many.x[8][7] == samples[7].x[8] && slope.parameter[9] == sum;
  }();
  STATIC_REQUIRE(converted);
}

TEST_CASE("a batch refuses a label that names no class, of each sample that it takes") {
  for (const std::size_t wrong : {std::size_t{0}, n - 1}) {
    auto samples = labelled;
    samples[wrong].label = 3;
    using many = detail::batch<double, 16, labelled_sample<double, 2, 3>>;
    CHECK(words_of([&] { static_cast<void>(many{samples.data(), detail::stored_order{}, 0, n}); }, 3) ==
          "label_must_name_a_class");
  }
}

TEST_CASE("losses of many samples are the losses of each") {
  CLAIMED auto squared = losses_that_agree<squared_error>(measured),
               mean = losses_that_agree<mean_squared_error>(measured),
               entropy = losses_that_agree<cross_entropy>(labelled);
  STATIC_REQUIRE(squared == n);
  STATIC_REQUIRE(mean == n);
  STATIC_REQUIRE(entropy == n);
}

TEST_CASE("the slopes of a batch are those of its samples, also when the processor adds them") {
  CLAIMED bool biased = slopes_agree<network<double, layer<2, 3>, layer<3, 2>>>(measured),
               unbiased = slopes_agree<network<double, unbiased_layer<2, 3>, unbiased_layer<3, 2>>>(measured),
               of_labels = slopes_agree<network<double, layer<2, 9>, layer<9, 3, activation::linear>>>(labelled),
               of_many = slopes_agree<network<double, layer<9, 2>, layer<2, 1>>>(drawn<sample<double, 9, 1>, 70>(3)),
               of_one = slopes_agree<network<double, layer<1, 2>, layer<2, 1>>>(std::array<sample<double>, 9>{
                   {{1, 0.5}, {2, 0.25}, {-1, 1}, {0.5, 0}, {0, 0.75}, {3, 1}, {-2, 0}, {-3, 0.5}, {4, 0}}});
  STATIC_REQUIRE(biased);
  STATIC_REQUIRE(unbiased);
  STATIC_REQUIRE(of_labels);
  STATIC_REQUIRE(of_many);
  STATIC_REQUIRE(of_one);
}

namespace {

/// Its constants are integers, which a float takes into floats; in doubles its last bits would be others.
struct hard_swish {
  static constexpr bool in_lanes = true;
  template <number T>
  static constexpr auto value(T z) -> T {
    return z * clamp(z + 3, 0, 6) / 6;
  }
  template <number T>
  static constexpr auto slope(T z, T) -> T {
    return clamp((2 * z + 3) / 6, 0, 1);
  }
};

/// E = ¾ (ŷ − y)², of targets that it takes as they are.
struct three_quarters {
  static constexpr bool in_lanes = true;
  template <number T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[2]) -> T {
    const auto apart = y_hat[0] - s.targets()[0], other = y_hat[1] - s.targets()[1];
    return static_cast<T>(static_cast<T>(0.75) * (apart * apart + other * other));
  }
  template <number T, class Sample>
  static constexpr void slope(const Sample& s, const T (&y_hat)[2], T (&slope)[2]) {
    for (std::size_t j = 0; j < 2; ++j) slope[j] = static_cast<T>(static_cast<T>(1.5) * (y_hat[j] - s.targets()[j]));
  }
};

/// E = x₁² ŷ_label, of inputs that it takes as they are.
struct by_inputs {
  template <number T, class Sample>
  static constexpr auto value(const Sample& s, const T (&y_hat)[2]) -> T {
    return static_cast<T>(s.x[0] * s.x[0] * y_hat[s.label]);
  }
  template <number T, class Sample>
  static constexpr void slope(const Sample& s, const T (&)[2], T (&slope)[2]) {
    slope[s.label] = static_cast<T>(s.x[0] * s.x[0]);
  }
};

/// Whether a network computes the same in a batch, in a constant, as each sample alone.
template <class Net>
constexpr auto batch_is_its_samples(const auto& samples) -> bool {
  const Net net = glorot_uniform<Net>(1);
  Net each, many;
  for (const auto& s : samples) net.backpropagate(s, each);
  net.backpropagate(samples.data(), samples.size(), detail::stored_order{}, many);
  return many == each;
}

}  // namespace

TEST_CASE("an activation and a loss of one's own compute a float in a batch as they do alone") {
  using swish = network<float, layer<2, 9, hard_swish>, layer<9, 2, activation::linear>>;
  using weighted = network<float, layer<2, 3>, layer<3, 2, activation::linear>, three_quarters>;
  CLAIMED auto floats = drawn<sample<float, 2, 2>, 40>(4);
  CLAIMED auto doubles = drawn<sample<double, 2, 2>, 40>(5);
  STATIC_REQUIRE(detail::evaluated_in_lanes<swish, sample<float, 2, 2>> == lanes_are_vectors<float>);
  STATIC_REQUIRE((hard_swish::in_lanes && three_quarters::in_lanes));
  STATIC_REQUIRE(batch_is_its_samples<swish>(floats));
  STATIC_REQUIRE(batch_is_its_samples<swish>(doubles));
  STATIC_REQUIRE(batch_is_its_samples<weighted>(doubles));
  STATIC_REQUIRE(batch_is_its_samples<network<double, layer<2, 2>, three_quarters>>(floats));
  CLAIMED auto of_nine = drawn<sample<float, 9, 1>, 12>(6);
  STATIC_REQUIRE(batch_is_its_samples<network<double, layer<9, 2>, layer<2, 1>>>(of_nine));
}

TEST_CASE("a loss is given labelled samples in the network's numbers") {
  using of_floats = network<float, layer<2, 2, activation::linear>, by_inputs>;
  CLAIMED auto net = glorot_uniform<of_floats>(1);
  constexpr labelled_sample<double, 2, 2> given[] = {{{0.1, 0.7}, 1}};
  constexpr labelled_sample<float, 2, 2> rounded_to_floats[] = {{{0.1f, 0.7f}, 1}};
  STATIC_REQUIRE(error(net, given) == error(net, rounded_to_floats));
  STATIC_REQUIRE(gradient(net, given) == gradient(net, rounded_to_floats));
}

TEST_CASE("batches are computed in lanes if no activation and no loss branches on a number") {
  using of_two = sample<double, 2, 2>;
  STATIC_REQUIRE(detail::evaluated_in_lanes<with<activation::tanh>, of_two> == lanes_are_vectors<double>);
  STATIC_REQUIRE_FALSE(detail::evaluated_in_lanes<with<leaky>, of_two>);
  CLAIMED auto start = glorot_uniform<with<leaky>>(3);
  CLAIMED auto slopes = gradient(start, measured);
  CLAIMED auto each = [&] {
    with<leaky> sum;
    for (const auto& s : measured) start.backpropagate(s, sum);
    return sum;
  }();
  STATIC_REQUIRE(slopes == each);
}
