#include "../networks.hpp"
#include "extremes.hpp"

#include <descent/descent.hpp>

#include <array>
#include <span>

using namespace descent;
using namespace support;

namespace {

const std::string no_weight = "weight_must_be_finite", no_sample = "sample_must_be_finite",
                  no_output = "output_must_be_finite", no_class = "label_must_name_a_class",
                  no_samples = "samples_must_not_be_empty", no_match = "number_of_values_must_match",
                  no_fold = "fold_must_be_below_their_number", no_count = "count_must_fit_into_size_t",
                  no_scale = "column_must_have_a_finite_scale", no_target = "target_must_be_from_0_to_1",
                  no_index = "index_must_be_below_their_number";
constexpr double none = __builtin_nan("");

using line = network<double, layer<1, 1, activation::linear>>;
using reads = network<double, layer<1, 2, activation::linear>>;
constexpr reads reader{bias_first, {0, 1, 0, -1}};

template <class Net>
constexpr auto filled(double x) -> Net {
  Net net;
  for (std::size_t k = 0; k < Net::parameters; ++k) net.parameter[k] = x;
  return net;
}

constexpr auto labelled(double x, std::size_t label) -> labelled_sample<double, 1, 2> {
  labelled_sample<double, 1, 2> s;
  s.x[0] = x;
  s.label = label;
  return s;
}

/// A loss of an output, for a target, and its slope.
template <class Loss>
constexpr auto loss_of(double y_hat, double y) -> double {
  sample<double> s;
  s.y = y;
  const double output[]{y_hat};
  return Loss::value(s, output);
}
template <class Loss>
constexpr auto slope_of_loss(double y_hat, double y) -> double {
  sample<double> s;
  s.y = y;
  const double output[]{y_hat};
  double slope[1]{};
  Loss::slope(s, output, slope);
  return slope[0];
}

template <class Activation>
constexpr auto value_of(double z) -> double {
  return Activation::value(z);
}
template <class Activation>
constexpr auto slope_of_activation(double z) -> double {
  return Activation::slope(z, Activation::value(z));
}

/// The slopes of an activation at NaN, ∞, −∞, 0, −0, the least and the largest number, and minus that.
template <class Activation>
constexpr auto slopes(answers right) -> bool {
  right.computes_with_nan = true;
  return gives<double>(slope_of_activation<Activation>, right);
}

/// Whether the parts of a split have every sample once.
constexpr auto counted(const auto& parts) -> std::size_t { return parts.training.size() + parts.held_out.size(); }

}  // namespace

TEST_CASE("network/activation.hpp: slope, value") {
  using namespace activation;
  STATIC_REQUIRE(slopes<activation::sigmoid>({0, 0, 0.25, 0.25, 0.25, 0, 0}));
  STATIC_REQUIRE(slopes<activation::tanh>({0, 0, 1, 1, 1, 0, 0}));
  STATIC_REQUIRE(slopes<activation::relu>({1, 0, 0, 0, 1, 1, 0}));
  STATIC_REQUIRE(gives<double>(value_of<linear>, {infinity, -infinity, 0, -0.0, smallest, largest, -largest}));
  STATIC_REQUIRE((linear::slope(none, none) == 1 && value_of<activation::sigmoid>(infinity) == 1));
}

TEST_CASE("network/more_activations.hpp: slope, value") {
  using namespace activation;
  STATIC_REQUIRE(
      gives<double>(value_of<leaky_relu>, {infinity, -infinity, 0, -0.0, smallest, largest, -largest * 0.01, true}));
  STATIC_REQUIRE(slopes<leaky_relu>({1, 0.01, 0.01, 0.01, 1, 1, 0.01}));
  STATIC_REQUIRE(slopes<softplus>({1, 0, 0.5, 0.5, 0.5, 1, 0}));
  STATIC_REQUIRE(slopes<softsign>({0, 0, 1, 1, 1, 0, 0}));
  STATIC_REQUIRE((slope_of_activation<silu>(-infinity) == 0 && slope_of_activation<silu>(largest) == 1));
  CHECK(__builtin_isnan(slope_of_activation<silu>(unknown(infinity))));  // ∞ · 0, which training refuses
}

TEST_CASE("network/single_precision_activations.hpp: slope, value") {
  using namespace activation;
  STATIC_REQUIRE(gives<float>([](float z) { return single_tanh::value(z); }, {1, -1, 0, -0.0, smallest, 1, -1}));
  STATIC_REQUIRE(gives<float>([](float z) { return single_sigmoid::value(z); }, {1, 0, 0.5, 0.5, 0.5, 1, 0}));
  STATIC_REQUIRE(slopes<single_sigmoid>({0, 0, 0.25, 0.25, 0.25, 0, 0}));
  STATIC_REQUIRE(slopes<single_tanh>({0, 0, 1, 1, 1, 0, 0}));
}

TEST_CASE("network/loss.hpp: slope, value") {
  STATIC_REQUIRE((loss_of<squared_error>(smallest, 0) == 0 && loss_of<squared_error>(-infinity, 0) == infinity));
  STATIC_REQUIRE((undefined([] { return loss_of<squared_error>(none, 0); }) &&
                  slope_of_loss<squared_error>(largest, 0) == largest));
  STATIC_REQUIRE(
      (loss_of<mean_squared_error>(1, -1) == 4 && slope_of_loss<mean_squared_error>(smallest, 0) == 2 * smallest));
  CHECK(loss_of<squared_error>(unknown(largest), 0) == infinity);
  const auto of_label = [](auto label) {
    const double y_hat[]{largest, -largest};
    return cross_entropy::value(labelled(0, static_cast<std::size_t>(label)), y_hat);
  };
  CHECK(throws([&](std::size_t c) { static_cast<void>(of_label(c)); }, std::size_t{2}, no_class));
  CHECK(throws([&](std::size_t c) { static_cast<void>(of_label(c)); }, most, no_class));
  CHECK(of_label(unknown(0)) == 0);
  CHECK(of_label(unknown(1)) == infinity);
  CHECK(throws(
      [](std::size_t c) {
        const double y_hat[]{0, 1};
        double slope[2]{};
        cross_entropy::slope(labelled(0, c), y_hat, slope);
      },
      most, no_class));
}

TEST_CASE("network/binary_cross_entropy.hpp: slope, value") {
  const auto of_target = [](auto y) { return loss_of<binary_cross_entropy>(0, y); };
  const auto slope_of_target = [](auto y) { return slope_of_loss<binary_cross_entropy>(0, y); };
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::half, given::one>(of_target));
  CHECK(refuses<double, given::nan, given::above_all, given::negative, given::greatest>(of_target, no_target));
  CHECK(accepts<double, given::zero, given::one>(slope_of_target));
  CHECK(refuses<double, given::nan, given::above_all, given::negative>(slope_of_target, no_target));
  STATIC_REQUIRE(
      (loss_of<binary_cross_entropy>(largest, 0) == largest && loss_of<binary_cross_entropy>(-largest, 0) == 0));
  STATIC_REQUIRE((loss_of<binary_cross_entropy>(-infinity, 0.25) == infinity &&
                  slope_of_loss<binary_cross_entropy>(infinity, 1) == 0));
  CHECK(__builtin_isnan(loss_of<binary_cross_entropy>(unknown(none), 0)));
}

TEST_CASE("network/huber.hpp: slope, value") {
  STATIC_REQUIRE((loss_of<huber>(largest, 0) == largest && loss_of<huber>(infinity, 0) == infinity &&
                  loss_of<huber>(smallest, 0) == 0));
  STATIC_REQUIRE(
      (undefined([] { return loss_of<huber>(none, 0); }) && undefined([] { return slope_of_loss<huber>(none, 0); })));
  STATIC_REQUIRE((slope_of_loss<huber>(infinity, 0) == 1 && slope_of_loss<huber>(-largest, 0) == -1 &&
                  slope_of_loss<huber>(smallest, 0) == smallest));
  STATIC_REQUIRE(
      (loss_of<huber_of<2147483647>>(1, 0) == 0.5 && slope_of_loss<huber_of<1, 2147483647>>(1, 0) == 1 / 2147483647.0));
}

TEST_CASE("network/neuron.hpp: backpropagate, error, neuron, operator(), operator==") {
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return neuron{x}(1.0); }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return neuron{x}; }, no_weight));
  CHECK(refuses<double, given::greatest, given::lowest>([](auto x) { return neuron<float>{x}; }, no_weight));
  STATIC_REQUIRE(
      (neuron{1.0}(infinity) == 1 && neuron{1.0}(-infinity) == 0 && undefined([] { return neuron{1.0}(none); })));
  STATIC_REQUIRE((neuron{largest}(smallest) == sigmoid(largest * smallest) && neuron{0.0} == neuron{-0.0}));
  STATIC_REQUIRE(
      (neuron{0.0}.error(sample{0.0, 0.5}) == 0 && neuron{0.0}.error(sample{0.0, 1e150}) == 0.5 * square(1e150)));
  neuron slope{0.0};
  neuron{0.0}.backpropagate(sample{unknown(largest), 0.0}, slope);
  CHECK(slope.weight == largest / 8);
}

TEST_CASE(
    "network/network.hpp: backpropagate, check_start, descend, error, glorot_uniform, he_uniform, network, "
    "operator(), operator==") {
  CHECK(accepts<double, given::zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return line{bias_first, {x, 1}}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return line{bias_first, {0, x}}; },
                                                                        no_weight));
  CHECK(refuses<double, given::greatest>([](auto x) { return line{bias_first, {0, x}}.as<float>(); }, no_weight));
  CHECK(throws([](int) { static_cast<void>(line{bias_first, {0}}); }, 0, no_match));
  CHECK(throws([](int) { static_cast<void>(line{bias_first, {0, 1, 2}}); }, 0, no_match));
  constexpr line same_number{bias_first, {0, 1}};
  STATIC_REQUIRE(gives<double>(same_number, {infinity, -infinity, 0, 0, smallest, largest, -largest, true}));
  STATIC_REQUIRE((same_number == line{bias_first, {-0.0, 1}} && !(filled<line>(none) == filled<line>(none))));
  STATIC_REQUIRE(
      (glorot_uniform<small>(0) == glorot_uniform<small>(0) && he_uniform<small>(most) != he_uniform<small>(0)));
  CHECK(refuses_counts<-1>([](auto n) { return glorot_uniform<small>(n); }, "seed_must_fit_into_64_bits"));
  CHECK(refuses_counts<-1>([](auto n) { return he_uniform<small>(n); }, "seed_must_fit_into_64_bits"));
  STATIC_REQUIRE(same_number.error(sample{1e150, 0.0}) == 0.5 * square(1e150));
  CHECK(throws([](std::size_t c) { static_cast<void>(reader.error(labelled(0, c))); }, most, no_class));
  CHECK(throws(
      [](std::size_t c) {
        reads slope;
        reader.backpropagate(labelled(0, c), slope);
      },
      std::size_t{2}, no_class));
  reads untouched;
  reader.backpropagate(std::array{labelled(0, 0)}.data(), 0, std::array<std::size_t, 1>{}, untouched);
  CHECK(untouched == reads{});
  line net = same_number;
  net.descend(identity, 0, 0, [](auto&, const auto&) { throw 1; });
  net.descend(identity, 2, 0, [](auto&, const auto&) { throw 1; });
  CHECK(net == same_number);
  CHECK(accepts<double, given::half>([](auto x) {
    small{bias_first, {0, x, 0, 1, 0, 0, 0, 0, 1}}.check_start(gradient_descent{x});
    return 0;
  }));
  CHECK(refuses<double, given::half, given::zero>(
      [](auto x) {
        filled<small>(x).check_start(0);
        return 0;
      },
      "hidden_neurons_must_differ_so_start_with_glorot_uniform"));
}

TEST_CASE("network/sample.hpp: sample") {
  CHECK(accepts<double, given::zero, given::negative_zero, given::least, given::greatest, given::lowest>(
      [](auto x) { return sample{x, x}; }));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return sample{x, 1.0}; },
                                                                        no_sample));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return sample{1.0, x}; },
                                                                        no_sample));
  CHECK(refuses<double, given::greatest, given::lowest>([](auto x) { return sample<float>{x, 1.0}; }, no_sample));
  CHECK(refuses<double, given::nan, given::above_all>([](auto x) { return sample<double, 2, 1>{{0, x}, {1}}; },
                                                      no_sample));
  CHECK(throws([](int) { static_cast<void>(sample<double, 2, 1>{{0}, {1}}); }, 0, no_match));
  CHECK(throws([](int) { static_cast<void>(sample<double>{{}, {1}}); }, 0, no_match));
}

TEST_CASE("network/labelled_sample.hpp: labelled_sample") {
  using labelled_3 = labelled_sample<double, 1, 3>;
  CHECK(accepts_counts<0, 2>([](auto c) { return labelled_3{{0.5}, c}; }));
  CHECK(refuses_counts<3, -1, most>([](auto c) { return labelled_3{{0.5}, c}; }, no_class));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>([](auto x) { return labelled_3{{x}, 0}; },
                                                                        no_sample));
  STATIC_REQUIRE(!std::is_constructible_v<labelled_3, std::initializer_list<double>, double>);
}

TEST_CASE("network/layer.hpp: backward, forward, initialise") {
  const auto drawn_with = [](auto fan) {
    splitmix64 random{1};
    double parameter[2]{};
    layer<1, 1>::initialise(random, parameter, 0, fan);
    return parameter[1];
  };
  CHECK(accepts_counts<1u, most>(drawn_with));
  CHECK(throws([&](std::size_t fan) { static_cast<void>(drawn_with(fan)); }, std::size_t{0},
               "ends_must_be_finite_and_not_so_far_apart"));
  using linear = layer<1, 1, activation::linear>;
  const double parameter[]{0, 1}, x[]{unknown(infinity)}, y_slope[]{1};
  double z[1]{}, slope[2]{}, x_slope[1]{};
  linear::forward(parameter, 0, x, z, z);
  linear::backward(parameter, 0, x, z, z, y_slope, slope, x_slope);
  CHECK((z[0] == infinity && slope[0] == 1 && slope[1] == infinity && x_slope[0] == 1));
}

TEST_CASE("network/unbiased_layer.hpp: backward, forward, initialise") {
  const auto drawn_with = [](auto fan) {
    splitmix64 random{1};
    double parameter[1]{};
    unbiased_layer<1, 1>::initialise(random, parameter, 0, fan);
    return parameter[0];
  };
  CHECK(accepts_counts<1u, most>(drawn_with));
  CHECK(throws([&](std::size_t fan) { static_cast<void>(drawn_with(fan)); }, std::size_t{0},
               "ends_must_be_finite_and_not_so_far_apart"));
  using linear = unbiased_layer<1, 1, activation::linear>;
  const double parameter[]{1}, x[]{unknown(-infinity)}, y_slope[]{1};
  double z[1]{}, slope[1]{}, x_slope[1]{};
  linear::forward(parameter, 0, x, z, z);
  linear::backward(parameter, 0, x, z, z, y_slope, slope, x_slope);
  CHECK((z[0] == -infinity && slope[0] == -infinity && x_slope[0] == 1));
}

TEST_CASE("network/classify.hpp: classify, correctly_classified, softmax") {
  const auto share = [](auto x) { return softmax(std::array{x, decltype(x){0}}); };
  CHECK(accepts<double, given::zero, given::least, given::greatest, given::lowest>(share));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(share, no_output));
  CHECK(refuses<float, given::nan, given::above_all>(share, no_output));
  CLAIMED auto far = softmax(std::array{largest, -largest});
  STATIC_REQUIRE((far[0] == 1 && far[1] == 0));
  CHECK(softmax(std::array{unknown(largest), -largest})[0] == 1);
  const auto class_of = [](auto x) { return classify(reader, x); };
  CHECK(accepts<double, given::zero, given::least, given::greatest, given::lowest>(class_of));
  CHECK(refuses<double, given::nan>(class_of, no_output));
  CHECK(throws([&](double x) { static_cast<void>(class_of(x)); }, infinity, no_output));
  CHECK(throws([](int) { static_cast<void>(classify(reader, {0.5, 1})); }, 0, no_match));
  const auto correct = [](auto x) { return correctly_classified(reader, std::array{labelled(x, 1)}); };
  CHECK(accepts<double, given::zero, given::greatest, given::lowest>(correct));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(correct, no_sample));
  CHECK(throws([](std::size_t c) { static_cast<void>(correctly_classified(reader, std::array{labelled(0, c)})); }, most,
               no_class));
  CHECK(throws(
      [](int) { static_cast<void>(correctly_classified(reader, std::array<labelled_sample<double, 1, 2>, 0>{})); }, 0,
      no_samples));
}

TEST_CASE("network/predict.hpp: predict") {
  const double x[]{unknown(none), infinity, -infinity, -0.0, smallest, largest, -largest, 0.5, 1, 2, 3};
  double y[11]{}, others[10]{7};
  predict(line{bias_first, {0, 1}}, x, y);
  for (int i = 0; i < 11; ++i) CHECK((same(y[i], x[i]) || x[i] == 0));
  CHECK(throws([&](int) { predict(line{}, x, others); }, 0, "outputs_must_match_inputs"));
  CHECK(throws([&](int) { predict(network<double, layer<2, 1>>{}, x, others); }, 0, "inputs_must_fill_rows"));
  CHECK(others[0] == 7);
  predict(line{}, std::span<const double>{}, std::span<double>{});
}

namespace {
constexpr network<float, layer<1, 1, activation::linear>> half{bias_first, {0, 0.5f}};
}

TEST_CASE("network/quantized.hpp: operator()") {
  using code = fixed<std::int16_t, 8>;
  static constexpr quantized<half, code> in_integers;
  constexpr auto at = [](std::int16_t raw) { return static_cast<double>(in_integers(code::from_raw(raw))); };
  STATIC_REQUIRE((at(-32768) == -64 && at(0) == 0 && near(at(32767), 63.998046875, 0x1p-8) && at(1) >= 0));
}

TEST_CASE("network/weights.hpp: from_keras, from_pytorch, to_keras, to_pytorch") {
  const auto torch = [](auto x) { return from_pytorch<line>(std::array{decltype(x){1}, x}); };
  const auto keras = [](auto x) { return from_keras<line>(std::array{x, decltype(x){1}}); };
  CHECK(accepts<double, given::zero, given::least, given::greatest>(torch));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(torch, no_weight));
  CHECK(accepts<float, given::zero, given::least, given::greatest>(keras));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(keras, no_weight));
  CHECK(throws([](int) { static_cast<void>(from_pytorch<line>(std::array{1.0})); }, 0, no_match));
  CHECK(throws([](int) { static_cast<void>(from_keras<line>(std::array{1.0, 2.0, 3.0})); }, 0, no_match));
  constexpr line net{bias_first, {-0.0, smallest}};
  STATIC_REQUIRE((same(to_pytorch(net)[1], -0.0) && same(to_keras(net)[0], smallest)));
  STATIC_REQUIRE((same(to_pytorch<0>(net).bias[0], -0.0) && same(to_keras<0>(net).weight[0][0], smallest)));
}

TEST_CASE("network/split.hpp: fold, operator[], split, stratified_fold, stratified_split") {
  static constexpr std::array labels{labelled(0, 0), labelled(1, 1), labelled(2, 0), labelled(3, 1)};
  CHECK(accepts_counts<0, 1>([](auto k) { return fold<2>(labels, most, k); }));
  CHECK(refuses_counts<2, most>([](auto k) { return fold<2>(labels, 0, k); }, no_fold));
  CHECK(refuses_counts<-1>([](auto k) { return fold<2>(labels, 0, k); }, no_count));
  CHECK(accepts_counts<0, 1>([](auto k) { return stratified_fold<2>(labels, most, k); }));
  CHECK(refuses_counts<2, most>([](auto k) { return stratified_fold<2>(labels, 0, k); }, no_fold));
  CHECK(refuses_counts<-1>([](auto k) { return stratified_fold<2>(labels, 0, k); }, no_count));
  STATIC_REQUIRE((counted(split<1>(labels, most)) == 4 && counted(stratified_split<3>(labels, 0)) == 4));
  STATIC_REQUIRE((!both_parts_have_samples<decltype(labels), 0> && !both_parts_have_samples<decltype(labels), most> &&
                  !each_fold_has_samples<decltype(labels), 0> && !each_fold_has_samples<decltype(labels), most>));
  CHECK(throws(
      [](std::size_t c) { static_cast<void>(stratified_split<1>(std::array{labelled(0, 0), labelled(0, c)}, 0)); },
      most, no_class));
  CHECK(refuses_counts<-1>([](auto n) { return split<1>(labels, n); }, "seed_must_fit_into_64_bits"));
  CHECK(refuses_counts<-1>([](auto n) { return stratified_fold<2>(labels, n, 0); }, "seed_must_fit_into_64_bits"));
  const auto nth = [](auto i) { return split<2>(labels, 1).training[i].label; };
  CHECK(accepts_counts<0u, 1u>(nth));
  CHECK(refuses_counts<2u, most>(nth, no_index));
}

TEST_CASE("network/scale.hpp: folded, min_max_scale, one_hot, operator(), standard_scale, undo") {
  const auto standard = [](auto x) { return standard_scale(std::array{labelled(0, 0), labelled(x, 1)}); };
  CHECK(accepts<double, given::zero, given::one>(standard));
  CHECK(refuses<double, given::nan, given::above_all, given::below_all>(standard, no_sample));
  CHECK(throws([&](double x) { static_cast<void>(standard(x)); }, largest, no_scale));
  CHECK(throws([&](double x) { static_cast<void>(standard(x)); }, smallest, no_scale));
  const auto between = [](auto x) { return min_max_scale(std::array{labelled(-1, 0), labelled(x, 1)}); };
  CHECK(accepts<double, given::negative, given::one, given::greatest>(between));
  CHECK(refuses<double, given::nan, given::above_all>(between, no_sample));
  CHECK(throws([](double x) { static_cast<void>(min_max_scale(std::array{labelled(-x, 0), labelled(x, 1)})); }, largest,
               no_scale));
  const auto up_to = [](auto x) { return min_max_scale(std::array{labelled(-1, 0), labelled(1, 1)}, 0, x); };
  CHECK(accepts<double, given::one, given::half>(up_to));
  CHECK(
      refuses<double, given::nan, given::zero, given::negative, given::below_all>(up_to, "lower_must_be_below_upper"));
  CHECK(throws([&](double x) { static_cast<void>(up_to(x)); }, infinity, no_scale));
  CHECK(throws([](int) { static_cast<void>(standard_scale(std::array<sample<double>, 0>{})); }, 0, no_samples));
  CHECK(throws([](int) { static_cast<void>(min_max_scale(std::array<sample<double>, 0>{})); }, 0, no_samples));
  static constexpr auto scale = standard_scale(std::array{sample{0.0, 0.0}, sample{2.0, 4.0}});
  STATIC_REQUIRE((scale({infinity})[0] == infinity && undefined([] { return scale({none})[0]; }) &&
                  scale.undo(-infinity) == -infinity));
  STATIC_REQUIRE(
      (scale({largest})[0] == largest && undefined([] { return scale.undo(none); }) && scale.undo(-0.0) == 2));
  CHECK(throws(
      [](double x) {
        sample<double> s[]{{0.0, 0.0}};
        s[0].x = x;
        static_cast<void>(scale(s));
      },
      infinity, no_sample));
  const auto folded_by = [](auto x) {
    affine_scale<double, 1, 0> by{{0}, {x}};
    return folded(line{bias_first, {1, 1}}, by);
  };
  CHECK(accepts<double, given::one, given::half>(folded_by));
  CHECK(refuses<double, given::greatest>(folded_by, "folded_weight_must_be_a_normal_number"));
  CHECK(refuses<double, given::nan>(folded_by, no_weight));
  CHECK(throws([&](double x) { static_cast<void>(folded_by(x)); }, 0.0, no_weight));
  STATIC_REQUIRE(one_hot(std::array{labelled(0.5, 1)})[0].y[1] == 1);
  CHECK(throws([](std::size_t c) { static_cast<void>(one_hot(std::array{labelled(0, c)})); }, most, no_class));
}
