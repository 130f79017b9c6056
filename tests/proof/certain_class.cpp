#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/classify.hpp>
#include <descent/network/loss.hpp>
#include <descent/network/more_activations.hpp>
#include <descent/network/network.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/random.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>
#include <limits>

using namespace descent;
using namespace support;

namespace {

constexpr network<double, layer<3, 3, activation::linear>> affine{
    bias_first, {0.125, 0.5, -1.25, 2, -0.5, 1.5, 0.75, -0.5, 0.25, -0.25, 1, 0.125}};
constexpr network<float, layer<2, 4, activation::tanh>, layer<4, 3, activation::linear>, cross_entropy> smooth{
    bias_first, {0.1f, 1.5f, -0.5f, -0.3f, 0.75f, 2,    0.2f, -1,   0.5f,  -0.2f, -1.25f, -0.5f, 0.1f, 1,
                 -1,   0.5f, 0.2f,  -0.1f, -0.5f, 1.5f, 0.3f, 0.4f, 0.05f, 0.2f,  -0.4f,  -1,    -0.7f}};
constexpr network<double, unbiased_layer<2, 2, activation::relu>, layer<2, 2>> bent{
    bias_first, {1, -1, -1, 1, 0.1, 2, -1, 0, -1, 2}};

/// 1 where z is above 0, otherwise 0.
struct step {
  template <number_with_relu T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    return relu_slope(z);
  }
  template <number_with_relu T>
  [[nodiscard]] static constexpr auto slope(T, T) -> T {
    return static_cast<T>(0.0);
  }
};

/// ln z, undefined below 0.
struct logarithm {
  template <number_with_exp_and_log T>
  [[nodiscard]] static constexpr auto value(T z) -> T {
    using math::log;
    return log(z);
  }
  template <number_with_exp_and_log T>
  [[nodiscard]] static constexpr auto slope(T z, T) -> T {
    return static_cast<T>(1.0) / z;
  }
};

/// Distances to another class in the maximum norm, min (ŷ_c − ŷⱼ) / Σᵢ |w_cᵢ − wⱼᵢ|, by Python's fractions.
struct distance {
  double x[3];
  std::size_t label;
  double numerator, denominator;
};
constexpr distance distances[] = {{{0.5, -0.25, 1}, 0, 43, 78},  {{1, 0.5, 0}, 1, 1, 4},
                                  {{0, 1, -0.5}, 2, 11, 42},     {{-1, 1, 1}, 2, 10, 39},
                                  {{1, 1, 1}, 0, 1, 44},         {{0.25, 0.25, 0.25}, 2, 1, 156},
                                  {{-0.5, 0.375, 0}, 2, 43, 156}};

/// The distances, from the first, that the certified radius is below, and at most 4 ulp.
constexpr auto certified_distances() -> std::size_t {
  std::size_t count = 0;
  for (const auto& d : distances) {
    const interval<double> exact = interval{d.numerator} / interval{d.denominator};
    const double radius = certified_radius(affine, d.x, 1);
    if (class_on(affine, box_around(d.x, radius / 2)).label != d.label || steps(radius, exact.upper) < 0 ||
        steps(radius, exact.lower) > 4)
      break;
    ++count;
  }
  return count;
}

/// The classes at random points of the box around x: whether all are the same.
constexpr auto one_class_at_points(const auto& net, const double (&x)[2], double radius) -> bool {
  splitmix64 random{11};
  const std::size_t label = classify(net, x);
  for (int n = 0; n < 100; ++n)
    if (classify(net, {x[0] + random.uniform(-radius, radius), x[1] + random.uniform(-radius, radius)}) != label)
      return false;
  return true;
}

constexpr double points[][2] = {{0.5, 0.5}, {-1, 0.25}, {0.1, -0.8}, {1.5, -1.5}, {-0.3, -0.2}, {0, 1.25}};

/// The points, from the first, that keep their class at random points within the certified radius.
constexpr auto points_that_keep_their_class(const auto& net) -> std::size_t {
  std::size_t count = 0;
  for (const auto& x : points) {
    const double radius = certified_radius(net, x, 2);
    if (!(radius >= 0 && radius <= 2) || !one_class_at_points(net.template as<double>(), x, radius)) break;
    ++count;
  }
  return count;
}

// SiLU(2 + x) beside SiLU(1.45): the first class from x = −0.55 on, where the slope of SiLU is about 1.
constexpr network<double, layer<1, 2, activation::silu>> steep{bias_first, {2, 1, 1.45, 0}};

}  // namespace

TEST_CASE("the certified radius of an affine classifier is the distance to another class") {
  STATIC_REQUIRE(certified_distances() == 7);
}

TEST_CASE("within the certified radius of a network no point has another class") {
  STATIC_REQUIRE(points_that_keep_their_class(smooth) == 6);
  STATIC_REQUIRE(points_that_keep_their_class(bent) == 6);
  CLAIMED double radius = certified_radius(smooth, points[3], 2), most = certified_radius(smooth, points[3], 0.01);
  STATIC_REQUIRE(radius > 0.37);
  STATIC_REQUIRE(most == 0.01);
}

TEST_CASE("a radius that is no double is refused, because it would be rounded", "[long-double]") {
  const auto wider = std::numeric_limits<long double>::digits > 53 ? "number_must_be_a_double" : "nothing refused";
  const long double radius = 0.25L + 0x1p-60L;
  CHECK(words_of([&] { static_cast<void>(box_around(points[3], radius)); }, 0.25) == wider);
  CHECK(words_of([&] { static_cast<void>(certified_radius(smooth, points[3], radius)); }, 0.25) == wider);
  CLAIMED auto whole = box_around(points[3], 1);
  CLAIMED auto by_float = certified_radius(smooth, points[3], 0.125f);
  STATIC_REQUIRE(identical(whole[0], interval{points[3][0] - 1, points[3][0] + 1}));
  STATIC_REQUIRE(by_float == 0.125);
}

TEST_CASE("the slopes of outputs that are not linear go back through the last layer") {
  // A(½) is the larger output where x < ½, A(x) where x > ½.
  CLAIMED network<double, layer<1, 2>> net{bias_first, {0.5, 0, 0, 1}};
  constexpr double x[]{0};
  CLAIMED double radius = certified_radius(net, x, 1);
  STATIC_REQUIRE(radius > 0.35);
  STATIC_REQUIRE(radius <= 0.5);
}

TEST_CASE("an activation that jumps has no slope, whatever its slope says") {
  // The first output is 0, the second 1 where x > 0 and −1 elsewhere.
  CLAIMED network<double, layer<1, 2, step>, layer<2, 2, activation::linear>> net{bias_first,
                                                                                  {0, 0, 0, 1, 0, 0, 0, -1, 0, 2}};
  constexpr double x[]{-0.25};
  CLAIMED double radius = certified_radius(net, x, 1);
  STATIC_REQUIRE(radius <= 0.25);
  CLAIMED auto across = class_on(net, box{interval{-1, 0.5}}), below = class_on(net, box{interval{-1, -0.5}});
  STATIC_REQUIRE_FALSE(certainly(across.same));
  STATIC_REQUIRE(certainly(below.same));
}

TEST_CASE("a class is not certain where an activation is undefined, though it is multiplied by 0") {
  // The outputs are 0 ln(1 + x) and ln 4.
  CLAIMED network<double, layer<1, 2, logarithm>, layer<2, 2, activation::linear>> net{bias_first,
                                                                                       {1, 1, 4, 0, 0, 0, 0, 1, 0, 0}};
  constexpr double x[]{0.25};
  CLAIMED auto beyond = class_on(net, box{interval{-2, 2.5}}), within = class_on(net, box{interval{-0.5, 2.5}});
  STATIC_REQUIRE_FALSE(certainly(beyond.same));
  STATIC_REQUIRE(certainly(within.same));
  CLAIMED double radius = certified_radius(net, x, 100);
  STATIC_REQUIRE(radius <= 1.25);
  STATIC_REQUIRE(radius > 1.2);
}

TEST_CASE("a box has one class, or a point with another") {
  CLAIMED auto close = class_on(affine, box_around(distances[1].x, 0.24)),
               far = class_on(affine, box_around(distances[1].x, 0.26));
  STATIC_REQUIRE(certainly(close.same));
  STATIC_REQUIRE(close.label == 1);
  STATIC_REQUIRE_FALSE(possibly(far.same));
  STATIC_REQUIRE(far.label == 1);
  STATIC_REQUIRE(classify(affine, far.point) == far.other);
  STATIC_REQUIRE(far.other != 1);
  for (std::size_t i = 0; i < 3; ++i) CHECK(near(far.point[i], distances[1].x[i], 0.2601));
}

TEST_CASE("two equal outputs have no certain class") {
  CLAIMED network<double, layer<1, 2, activation::linear>> equal{bias_first, {0.5, 1, 0.5, 1}};
  CLAIMED auto never = class_on(equal, box{interval{-1, 1}});
  STATIC_REQUIRE_FALSE(certainly(never.same));
  STATIC_REQUIRE(possibly(never.same));
  constexpr double x[]{0.25};
  STATIC_REQUIRE(certified_radius(equal, x, 1) == 0);
}

TEST_CASE("no radius is certain of a tie, whatever the largest radius is") {
  using one_to_two = network<double, layer<1, 2, activation::linear>>;
  constexpr one_to_two tie{bias_first, {0, 1, 0, -1}};
  STATIC_REQUIRE(certified_radius(tie, {0.0}, 1) == 0);
  STATIC_REQUIRE(certified_radius(tie, {0.0}, 0x1p-1074) == 0);
  STATIC_REQUIRE(certified_radius(tie, {0.0}, 0x1p-1070) == 0);
}

TEST_CASE("what rounding does not tell apart refutes nothing") {
  // At the midpoint 3 the product 0.1 x is above the double 0.3, by less than its rounding.
  CLAIMED network<double, layer<1, 3, activation::linear>> net{bias_first, {0.3, 0, 0, 0.1, -1, 0}};
  CLAIMED auto across = class_on(net, box{interval{2, 4}});
  STATIC_REQUIRE_FALSE(certainly(across.same));
  STATIC_REQUIRE(possibly(across.same));
}

TEST_CASE("a class that is certain on boxes is certain on what they cover") {
  // The first class is that of x < ½, where tanh(½ − x) is above tanh 0.
  CLAIMED network<double, layer<1, 2, activation::tanh>> halves{bias_first, {0.5, -1, 0, 0}};
  CLAIMED auto below = for_all({-2, 0.49}, [](const auto& x) {
    const auto on = class_on(network<double, layer<1, 2, activation::tanh>>{bias_first, {0.5, -1, 0, 0}}, box{x});
    return on.same && proven_if(on.label == 0);
  });
  STATIC_REQUIRE(below.proven == 1);
  CLAIMED auto both = class_on(halves, box{interval{0.25, 0.625}});
  STATIC_REQUIRE_FALSE(certainly(both.same));
}

TEST_CASE("margins have the slope of the last activation, which may be above that at 0") {
  CLAIMED auto near_0 = class_on(steep, box_around({0.0}, 0.4)), too_far = class_on(steep, box_around({0.0}, 0.7));
  STATIC_REQUIRE(certainly(near_0.same));
  STATIC_REQUIRE_FALSE(certainly(too_far.same));
  CLAIMED double radius = certified_radius(steep, {0.0}, 1);
  STATIC_REQUIRE(radius > 0.4);
  STATIC_REQUIRE(radius < 0.55);
}

TEST_CASE("a classifier of layers has two outputs or more") {
  STATIC_REQUIRE(classifier_of_layers<network<double, layer<2, 2>>>);
  STATIC_REQUIRE_FALSE(classifier_of_layers<network<double, layer<2, 1>>>);
  STATIC_REQUIRE_FALSE(classifier_of_layers<double>);
}

TEST_CASE("a point with another class refutes nothing where the class of the midpoint is a guess") {
  // The second output is larger by 10⁻²⁰ + relu(x − ¾): everywhere, but below ¾ by less than the others are rounded.
  CLAIMED network<double, layer<1, 2, activation::relu>, layer<2, 2, activation::linear>> net{
      bias_first, {0, 1, -0.75, 1, 1e-20, 0.3, 0, 2e-20, 0.3, 1}};
  CLAIMED auto found = class_on(net, box{interval{0.3, 1.1}}), above = class_on(net, box{interval{0.8, 1.1}}),
               at_a_tie = class_on(net, box{interval{-1, 0.5}});
  STATIC_REQUIRE(possibly(found.same));
  STATIC_REQUIRE_FALSE(certainly(found.same));
  STATIC_REQUIRE(certainly(above.same));
  STATIC_REQUIRE(possibly(at_a_tie.same));
}
