#include "../claims.hpp"
#include "../networks.hpp"
#include "../support.hpp"

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/neuron.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lanes.hpp>

#include <array>
#include <cstddef>

using namespace descent;
using namespace support;

namespace {

// Class 0 where x is below ½, class 1 where it is above, and a third class that is never the largest.
using by_a_half = network<double, layer<1, 3, activation::linear>>;
constexpr by_a_half halves{bias_first, {0.5, 0.0, 0.0, 1.0, -9.0, 0.0}};
constexpr labelled_sample<double, 1, 3> labelled[] = {{{0.2}, 0}, {{0.7}, 1}, {{0.9}, 0}, {{0.1}, 2}};
constexpr labelled_sample<double, 1, 3> three[] = {{{0.2}, 0}, {{0.7}, 1}, {{0.9}, 0}};

using three_of_two = network<double, layer<2, 3, activation::linear>>;
constexpr auto seventy = drawn<labelled_sample<double, 2, 3>, 70>(1);

/// The samples that are put into their class, counted one by one.
constexpr auto counted(const three_of_two& net) -> std::size_t {
  std::size_t correct = 0;
  for (const auto& s : seventy) correct += classify(net, s.x) == s.label ? 1u : 0u;
  return correct;
}

/// The same, counted by batches.
constexpr auto counted_in_lanes(const three_of_two& net) -> std::size_t {
  std::size_t correct = 0;
  if constexpr (lanes_are_vectors<double>)
    detail::for_each_batch<double>(seventy.data(), seventy.size(), detail::stored_order{}, [&](const auto& many) {
      correct += detail::correct_of(net, many, seventy.data() + many.first);
    });
  else
    correct = counted(net);
  return correct;
}

using wide = lanes<double, 4>;

/// The number of lanes, of 4, from the first, whose shares are those of the duals of that lane.
template <class All, class One>
constexpr auto lanes_with_their_shares() -> std::size_t {
  const wide first{{{0, -744, 0, 1000}}}, second{{{0, -745, 1000, 0}}};
  const auto share = softmax(std::array{All{first, wide{1.0}}, All{second, wide{0.0}}});
  for (std::size_t l = 0; l < 4; ++l) {
    const auto alone = softmax(std::array{One{first[l], 1.0}, One{second[l], 0.0}});
    for (std::size_t j = 0; j < 2; ++j)
      if constexpr (requires { share[j].value.value; }) {
        if (share[j].value.value[l] != alone[j].value.value || share[j].slope.value[l] != alone[j].slope.value)
          return l;
      } else if (share[j].value[l] != alone[j].value || share[j].slope[l] != alone[j].slope) {
        return l;
      }
  }
  return 4;
}

template <class Net>
concept can_classify = requires(const Net& net, const typename Net::scalar (&x)[Net::inputs]) { classify(net, x); };

template <class Samples>
concept can_be_counted = requires(const by_a_half& net, const Samples& samples) { correctly_classified(net, samples); };

}  // namespace

TEST_CASE("softmax of large outputs does not overflow") {
  CLAIMED auto share = softmax(std::array{1000.0, 1000.0, -1000.0});
  STATIC_REQUIRE(share[0] == 0.5);
  STATIC_REQUIRE(share[2] == 0);
  CLAIMED auto far = softmax(std::array{1e308, -1e308, 1e308 - 0x1p971});
  STATIC_REQUIRE((far[0] == 1 && far[1] == 0 && far[2] == 0));
  CLAIMED auto in_float = softmax(std::array{-3e38f, 3e38f});
  STATIC_REQUIRE((in_float[0] == 0 && in_float[1] == 1));
}

TEST_CASE("many samples are counted as one after another") {
  CLAIMED auto net = glorot_uniform<three_of_two>(1);
  CLAIMED auto at_once = correctly_classified(net, seventy), one_by_one = counted(net);
  STATIC_REQUIRE(at_once == one_by_one);
  CLAIMED auto in_lanes = counted_in_lanes(net);
  STATIC_REQUIRE(in_lanes == one_by_one);
  CLAIMED auto of_floats = correctly_classified(net.as<float>(), seventy);
  CLAIMED auto of_intervals = correctly_classified(net.as<interval<double>>(), seventy);
  STATIC_REQUIRE(of_floats == one_by_one);
  STATIC_REQUIRE(of_intervals == one_by_one);
  STATIC_REQUIRE(at_once > 5);
  STATIC_REQUIRE(at_once < 65);
}

TEST_CASE("the class is the index of the largest output, the first of equal ones") {
  STATIC_REQUIRE(classify(halves, {0.25}) == 0);
  STATIC_REQUIRE(classify(halves, {0.75}) == 1);
  STATIC_REQUIRE(classify(halves, 0.25) == 0);
  STATIC_REQUIRE(classify(halves, 0.75) == 1);
  STATIC_REQUIRE(classify(halves, 1) == 1);
  STATIC_REQUIRE(classify(halves, {0.5}) == 0);
  STATIC_REQUIRE(correctly_classified(halves, labelled) == 2);
  STATIC_REQUIRE(correctly_classified(halves, three) == 2);
  STATIC_REQUIRE(correctly_classified(halves.as<float>(), three) == 2);
}

TEST_CASE("a box of inputs has a class where one output is certainly the largest, all outputs being boxes") {
  using real = interval<double>;
  CLAIMED network<real, layer<1, 2, activation::linear>> falling_and_rising{bias_first, {1, -1, 0, 1}};
  STATIC_REQUIRE(classify(falling_and_rising, {real{0.1, 0.4}}) == 0);
  STATIC_REQUIRE(classify(falling_and_rising, {real{0.6, 0.9}}) == 1);
}

TEST_CASE("a network with one output is no classifier, and samples without labels cannot be counted") {
  STATIC_REQUIRE(classifier<by_a_half>);
  STATIC_REQUIRE(can_classify<by_a_half>);
  STATIC_REQUIRE_FALSE(classifier<neuron<double>>);
  STATIC_REQUIRE_FALSE(can_classify<neuron<double>>);
  STATIC_REQUIRE_FALSE(classifier<small>);
  STATIC_REQUIRE_FALSE(can_classify<small>);
  STATIC_REQUIRE(can_be_counted<labelled_sample<double, 1, 3>[4]>);
  STATIC_REQUIRE_FALSE(can_be_counted<sample<double, 1, 3>[4]>);
}

TEST_CASE("duals of lanes have in each lane the shares of a dual alone, however far apart the lanes are") {
  CLAIMED std::size_t once = lanes_with_their_shares<dual<wide>, dual<double>>();
  CLAIMED std::size_t twice = lanes_with_their_shares<dual<dual<wide>>, dual<dual<double>>>();
  STATIC_REQUIRE(once == 4);
  STATIC_REQUIRE(twice == 4);
}

TEST_CASE("shares of outputs that are not finite are refused") {
  for (const double bad : {support::infinity, -support::infinity, support::not_a_number})
    CHECK(support::words_of([&] { static_cast<void>(softmax(std::array{1.0, bad})); }, bad) == "output_must_be_finite");
}

/// Whether so many numbers have a softmax.
template <std::size_t Size>
concept has_a_softmax = requires(const std::array<double, Size>& y_hat) { softmax(y_hat); };

TEST_CASE("samples have as many classes as the network has outputs, and a softmax has at least one") {
  STATIC_REQUIRE(can_be_counted<labelled_sample<double, 1, 3>[2]>);
  STATIC_REQUIRE_FALSE(can_be_counted<labelled_sample<double, 1, 7>[2]>);
  STATIC_REQUIRE_FALSE(can_be_counted<labelled_sample<double, 2, 3>[2]>);
  STATIC_REQUIRE(has_a_softmax<1>);
  STATIC_REQUIRE_FALSE(has_a_softmax<0>);
}

TEST_CASE("the class of intervals is the one that is certainly the largest, though others are not decided") {
  using three_of_one = network<interval<double>, layer<1, 3, activation::linear>>;
  constexpr three_of_one net{bias_first, {0.0, 1.0, 1.0, 0.0, 10.0, 0.0}};
  constexpr interval<double> x[] = {{0, 2}}, wide[] = {{0, 10}};
  STATIC_REQUIRE(classify(net, x) == 2);
  CHECK(words_of([&] { static_cast<void>(classify(net, wide)); }, 0) ==
        "undecided_comparison_needs_select_abs_min_or_max");
  constexpr interval<double> all[] = {interval<double>::whole_line()};
  CHECK(words_of([&] { static_cast<void>(classify(net, all)); }, -infinity) == "output_must_be_finite");
  constexpr three_of_one equal{bias_first, {1.0, 0.0, 1.0, 0.0, 0.0, 0.0}};
  STATIC_REQUIRE(classify(equal, x) == 0);
}
