// Networks of layers: their slopes against dual numbers, lanes, shapes.

#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>
#include <descent/training/error.hpp>
#include <descent/training/momentum.hpp>
#include <descent/training/projected.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/sign_descent.hpp>
#include <descent/training/train.hpp>

#include <array>
#include <cstddef>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

/// The number of parameters, from the first, whose real slope is enclosed by both ways of computing it: the two
/// enclosures meet, and are narrow.
template <class Net, class Samples>
constexpr auto real_slopes_that_agree(const Net& net, const Samples& samples) -> std::size_t {
  using real = interval<double>;
  const auto slope = gradient(net.template as<real>(), samples);
  auto by_dual = net.template as<dual<real>>();
  for (std::size_t k = 0; k < Net::parameters; ++k) {
    by_dual.data()[k].slope = real{1};
    const real other = error(by_dual, samples).slope;
    if (disjoint(slope.data()[k], other) || !(width(hull(slope.data()[k], other)) < 1e-14)) return k;
    by_dual.data()[k].slope = real{0};
  }
  return Net::parameters;
}

template <class Hidden, class Last>
using flat = network<double, layer<2, 2, Last>>;
template <class Hidden, class Last>
using one_hidden = network<double, layer<2, 3, Hidden>, layer<3, 2, Last>>;
template <class Hidden, class Last>
using two_hidden = network<double, layer<2, 4, Hidden>, layer<4, 3, Hidden>, layer<3, 2, Last>>;

/// The number of shapes, of three, with the right slopes at the start and after three iterations of a rule.
template <class Hidden, class Last, class Samples, class Rule>
constexpr auto shapes_that_agree(const Samples& samples, const Rule& rule) -> int {
  const auto agrees = [&](auto net) {
    return slopes_that_agree(net, samples) == net.parameters &&
           slopes_that_agree(train(net, samples, rule, 3), samples) == net.parameters;
  };
  if (!agrees(shifted(glorot_uniform<flat<Hidden, Last>>(1)))) return 0;
  if (!agrees(shifted(glorot_uniform<one_hidden<Hidden, Last>>(2)))) return 1;
  if (!agrees(shifted(glorot_uniform<two_hidden<Hidden, Last>>(5)))) return 2;
  return 3;
}

/// The number of shapes, of two, with the right slopes as real numbers.
template <class Last, class Samples>
constexpr auto real_shapes_that_agree(const Samples& samples) -> int {
  return (real_slopes_that_agree(glorot_uniform<one_hidden<activation::sigmoid, Last>>(2), samples) == 17) +
         (real_slopes_that_agree(glorot_uniform<one_hidden<activation::relu, activation::linear>>(2), samples) == 17);
}

constexpr small start = glorot_uniform<small>(4);

template <class Net, class... X>
concept called_with = requires(const Net& net, X... x) { net({x...}); };

template <class Sample, class Net>
concept fits = samples_for<Sample, Net>;

template <class... Layers>
concept makes_a_network = requires { typename network<double, Layers...>; };

struct other_loss {};

/// The number of lanes, of 8, from the first, in which a network of doubles gives what it gives for a single input.
template <class Net>
constexpr auto lanes_that_agree(const Net& net) -> std::size_t {
  using wide = lanes<double, 8>;
  const wide x[] = {wide{{{0, 0.5, 1, -1, 2, -3, 40, 1e-9}}}, wide{{{1, 0.25, 0, 7, -2, 3, -40, -1e-9}}}};
  const auto y_hat = net(x);
  for (std::size_t l = 0; l < 8; ++l) {
    const auto alone = net({x[0][l], x[1][l]});
    for (std::size_t j = 0; j < 2; ++j)
      if (y_hat[j][l] != alone[j]) return l;
  }
  return 8;
}

}  // namespace

TEST_CASE("slopes are those of dual numbers for each activation and loss") {
  using activation::linear, activation::relu;
  constexpr gradient_descent rule{0.25};
  CLAIMED int n0 = shapes_that_agree<activation::sigmoid, activation::sigmoid>(with_targets, rule);
  CLAIMED int n1 = shapes_that_agree<activation::tanh, linear>(with_targets, rule);
  CLAIMED int n2 = shapes_that_agree<relu, activation::tanh>(with_targets, rule);
  CLAIMED int n3 = shapes_that_agree<linear, relu>(with_targets, rule);
  CLAIMED int n4 = shapes_that_agree<activation::sigmoid, linear>(with_labels, rule);
  CLAIMED int n5 = shapes_that_agree<activation::tanh, linear>(with_labels, rule);
  CLAIMED int n6 = shapes_that_agree<relu, linear>(with_labels, rule);
  STATIC_REQUIRE(n0 == 3);
  STATIC_REQUIRE(n1 == 3);
  STATIC_REQUIRE(n2 == 3);
  STATIC_REQUIRE(n3 == 3);
  STATIC_REQUIRE(n4 == 3);
  STATIC_REQUIRE(n5 == 3);
  STATIC_REQUIRE(n6 == 3);
}

TEST_CASE("slopes are those of dual numbers, wherever a rule has moved the parameters") {
  using activation::linear;
  CLAIMED int by_sign = shapes_that_agree<activation::tanh, linear>(with_labels, sign_descent{0.125});
  CLAIMED int by_momentum = shapes_that_agree<activation::sigmoid, linear>(with_targets, momentum{0.25, 0.5});
  CLAIMED int by_adam = shapes_that_agree<activation::sigmoid, activation::sigmoid>(with_targets, adam{0.25});
  CLAIMED int in_bounds =
      shapes_that_agree<activation::tanh, linear>(with_labels, projected{momentum{0.25, 0.5}, -1, 1});
  STATIC_REQUIRE(by_sign == 3);
  STATIC_REQUIRE(by_momentum == 3);
  STATIC_REQUIRE(by_adam == 3);
  STATIC_REQUIRE(in_bounds == 3);
}

TEST_CASE("slopes are those of dual numbers, as real numbers") {
  CLAIMED int of_targets = real_shapes_that_agree<activation::tanh>(with_targets),
              of_labels = real_shapes_that_agree<activation::linear>(with_labels);
  STATIC_REQUIRE(of_targets == 2);
  STATIC_REQUIRE(of_labels == 2);
}

TEST_CASE("first weights depend on the seed alone") {
  STATIC_REQUIRE(glorot_uniform<small>(4) == start);
  STATIC_REQUIRE_FALSE(glorot_uniform<small>(5) == start);
  STATIC_REQUIRE(start.parameter[0] == 0);
  STATIC_REQUIRE(absolute(start.parameter[1]) <= 1.2247448713915892);
}

TEST_CASE("He's first weights have a range of the inputs alone") {
  using wide = network<double, layer<2, 3, activation::relu>, layer<3, 1, activation::linear>>;
  CLAIMED wide net = he_uniform<wide>(4);
  CLAIMED auto by_hand = [] {
    constexpr double range_of_2 = 1.7320508075688772, range_of_3 = 1.4142135623730951;  // √(6 / 2), √(6 / 3)
    splitmix64 random{4};
    wide of;
    for (std::size_t k = 0; k < 9; ++k)
      if (k % 3 != 0) of.parameter[k] = random.uniform(-range_of_2, range_of_2);
    for (std::size_t k = 10; k < 13; ++k) of.parameter[k] = random.uniform(-range_of_3, range_of_3);
    return of;
  }();
  STATIC_REQUIRE(net == by_hand);
}

TEST_CASE("a network is called with an array, or with a number if it has one input") {
  CLAIMED network<double, layer<1, 1>> one{bias_first, {0.0, 0.5}};
  STATIC_REQUIRE(one(1.0) == one(std::array{1.0}));
  STATIC_REQUIRE(one(1.0) == 0.6224593312018546);  // A(1/2)
  STATIC_REQUIRE(one({1.0}) == one(1.0));
  STATIC_REQUIRE(one({1}) == one(1.0));
  STATIC_REQUIRE(one(1) == one(1.0));
  STATIC_REQUIRE(one(1.0f) == one(1.0));
  CLAIMED double number = 1, array[] = {1};
  STATIC_REQUIRE(one({number}) == one(1.0));
  STATIC_REQUIRE(one(array) == one(1.0));
  CLAIMED network<double, layer<1, 2>> two_outputs{bias_first, {0.0, 0.5, 1.0, 0.5}};
  STATIC_REQUIRE(two_outputs({1}) == two_outputs(1.0));
  CLAIMED interval<double> range{0.5, 1.0};
  STATIC_REQUIRE(encloses(one(range), one(0.75)));
  STATIC_REQUIRE(encloses(one({range}), one(0.75)));
  STATIC_REQUIRE(encloses(one.as<interval<double>>()({0.75}), one(0.75)));
  STATIC_REQUIRE(encloses(one.as<interval<double>>()(0.75), one(0.75)));
  STATIC_REQUIRE(start(std::array{0.0, 1.0}) == start({0, 1}));
  STATIC_REQUIRE(small{}({0, 1}) == 0.5);
}

TEST_CASE("braces have a number for each input") {
  STATIC_REQUIRE(called_with<small, double, double>);
  STATIC_REQUIRE(called_with<small, interval<double>, interval<double>>);
  STATIC_REQUIRE_FALSE(called_with<small>);
  STATIC_REQUIRE_FALSE(called_with<small, double>);
  STATIC_REQUIRE_FALSE(called_with<small, interval<double>>);
  STATIC_REQUIRE_FALSE(called_with<small, double, double, double>);
  STATIC_REQUIRE(called_with<network<double, layer<1, 1>>, double>);
  STATIC_REQUIRE_FALSE(called_with<network<double, layer<1, 1>>>);
  STATIC_REQUIRE_FALSE(called_with<network<double, layer<1, 1>>, double, double>);
}

TEST_CASE("a network is not made of layers that do not fit, or trained on samples of another shape") {
  STATIC_REQUIRE(makes_a_network<layer<2, 3>, layer<3, 1>>);
  STATIC_REQUIRE_FALSE(makes_a_network<layer<2, 3>, layer<2, 1>>);
  STATIC_REQUIRE_FALSE(makes_a_network<>);
  STATIC_REQUIRE(fits<sample<double, 2, 1>[4], small>);
  STATIC_REQUIRE_FALSE(fits<sample<double, 3, 1>[4], small>);
  STATIC_REQUIRE_FALSE(fits<sample<double, 2, 2>[4], small>);
  STATIC_REQUIRE_FALSE(fits<labelled_sample<double, 2, 3>[4], small>);
}

TEST_CASE("a loss is the end of a network, and there is at most one") {
  STATIC_REQUIRE(layer_sizes_match<layer<2, 3>, layer<3, 1>>);
  STATIC_REQUIRE(layer_sizes_match<layer<2, 3>, layer<3, 1>, squared_error>);
  STATIC_REQUIRE(layer_sizes_match<layer<2, 1>, other_loss>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<layer<2, 3>, squared_error, layer<3, 1>>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<squared_error, layer<2, 1>>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<layer<2, 1>, squared_error, squared_error>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<layer<2, 3>, layer<2, 1>>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<layer<2, 3>, layer<2, 1>, squared_error>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<squared_error>);
  STATIC_REQUIRE(sizes_of_a_layer<1, 1>);
  STATIC_REQUIRE(sizes_of_a_layer<8'000, 8'000>);
  STATIC_REQUIRE_FALSE(sizes_of_a_layer<0, 1>);
  STATIC_REQUIRE_FALSE(sizes_of_a_layer<1, 0>);
  STATIC_REQUIRE_FALSE(sizes_of_a_layer<static_cast<std::size_t>(-1), 1>);
  STATIC_REQUIRE_FALSE(sizes_of_a_layer<static_cast<std::size_t>(-1) / 2, 2>);
  STATIC_REQUIRE_FALSE(layer_sizes_match<>);
  STATIC_REQUIRE_FALSE(makes_a_network<layer<2, 3>, squared_error, layer<3, 1>>);
}

TEST_CASE("only a network of layers draws its first weights") {
  STATIC_REQUIRE(network_of_layers<small>);
  STATIC_REQUIRE_FALSE(network_of_layers<neuron<double>>);
  STATIC_REQUIRE_FALSE(network_of_layers<double>);
}

TEST_CASE("a network computes with floats and intervals as with doubles") {
  using in_float = network<float, layer<2, 2>, layer<2, 1>>;
  CLAIMED auto narrow = train(start.as<float>(), exclusive_or, gradient_descent{0.5}, 20);
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(narrow)>, in_float>);
  CLAIMED auto wide = train(start, exclusive_or, gradient_descent{0.5}, 20);
  STATIC_REQUIRE(absolute(static_cast<double>(narrow({0, 1})) - wide({0, 1})) < 1e-6);
  STATIC_REQUIRE(encloses(start.as<interval<double>>()({0, 1}), start({0, 1})));
}

TEST_CASE("inputs may be other numbers than the parameters: lanes, intervals, duals") {
  CLAIMED auto squashed = lanes_that_agree(glorot_uniform<one_hidden<activation::tanh, activation::sigmoid>>(1)),
               rectified = lanes_that_agree(glorot_uniform<one_hidden<activation::relu, activation::linear>>(2));
  STATIC_REQUIRE(squashed == 8);
  STATIC_REQUIRE(rectified == 8);
  CLAIMED small net = glorot_uniform<small>(3);
  CLAIMED interval<double> box[] = {{0, 1}, {0.5, 0.75}};
  CLAIMED auto range = net(box);
  STATIC_REQUIRE(encloses(range, net({0.5, 0.625})));
  CLAIMED dual<double> x[] = {{0.5, 1}, {0.625, 0}};
  CLAIMED auto slope = net(x);
  STATIC_REQUIRE(slope.value == net({0.5, 0.625}));
  STATIC_REQUIRE(slope.slope == net.as<dual<double>>()(x).slope);
  CLAIMED auto of_a_neuron = neuron{0.5}(lanes<double, 4>{{{0, 1, 2, -40}}});
  STATIC_REQUIRE(of_a_neuron[3] == neuron{0.5}(-40.0));
}

TEST_CASE("a network of lanes is many networks, each trained as it would be alone") {
  using both = lanes<double, 2>;
  using single = network<double, layer<2, 2>, layer<2, 1>>;
  constexpr auto after = [](const auto& of) { return train(of, exclusive_or, gradient_descent{2.0}, 20); };
  constexpr auto together = [] {
    const auto first = glorot_uniform<single>(1), second = glorot_uniform<single>(2);
    network<both, layer<2, 2>, layer<2, 1>> nets;
    for (std::size_t i = 0; i < nets.parameters; ++i)
      nets.parameter[i] = both{both::array{{first.parameter[i], second.parameter[i]}}};
    return nets;
  };
  CLAIMED auto trained_together = after(together());
  CLAIMED auto first_alone = after(glorot_uniform<single>(1)), second_alone = after(glorot_uniform<single>(2));
  for (std::size_t i = 0; i < first_alone.parameters; ++i) {
    CHECK(trained_together.parameter[i][0] == first_alone.parameter[i]);
    CHECK(trained_together.parameter[i][1] == second_alone.parameter[i]);
  }
}

TEST_CASE("a layer of at most 16,384 inputs is evaluated in vectors") {
  STATIC_REQUIRE(detail::evaluated_in_vectors<layer<16'384, 1>>);
  STATIC_REQUIRE_FALSE(detail::evaluated_in_vectors<layer<16'385, 1>>);
}

TEST_CASE("networks are equal if all parameters are") {
  CLAIMED auto other = glorot_uniform<small>(5), same = glorot_uniform<small>(4);
  STATIC_REQUIRE(same == start);
  STATIC_REQUIRE_FALSE(other == start);
}
