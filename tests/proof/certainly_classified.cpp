#include "../claims.hpp"
#include "../networks.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/labelled_sample.hpp>
#include <descent/network/network.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/certainly_classified.hpp>

#include <array>
#include <cstddef>
#include <limits>

using namespace descent;
using namespace support;

namespace {

// The classifier of certain_class.cpp, and its points. By Python's fractions they are 43/78, 1/4, 11/42, 10/39, 1/44,
// 1/156 and 43/156 from another class.
constexpr network<double, layer<3, 3, activation::linear>> affine{
    bias_first, {0.125, 0.5, -1.25, 2, -0.5, 1.5, 0.75, -0.5, 0.25, -0.25, 1, 0.125}};
constexpr labelled_sample<double, 3, 3> known[] = {{{0.5, -0.25, 1}, 0}, {{1, 0.5, 0}, 0}, {{0, 1, -0.5}, 0},
                                                   {{-1, 1, 1}, 0},      {{1, 1, 1}, 0},   {{0.25, 0.25, 0.25}, 0},
                                                   {{-0.5, 0.375, 0}, 0}};
constexpr labelled_sample<float, 3, 3> known_in_float[] = {
    {{0.5f, -0.25f, 1}, 0}, {{1, 0.5f, 0}, 0}, {{0, 1, -0.5f}, 0}, {{1, 1, 1}, 0}};

constexpr auto many = drawn<labelled_sample<double, 3, 3>, 70>(5);
constexpr auto pairs = drawn<labelled_sample<double, 2, 3>, 20>(6);
constexpr auto with_targets_of_3 = drawn<sample<double, 2, 3>, 9>(7);

constexpr network<float, layer<2, 4, activation::tanh>, layer<4, 3, activation::linear>> smooth{
    bias_first, {0.1f, 1.5f, -0.5f, -0.3f, 0.75f, 2,    0.2f, -1,   0.5f,  -0.2f, -1.25f, -0.5f, 0.1f, 1,
                 -1,   0.5f, 0.2f,  -0.1f, -0.5f, 1.5f, 0.3f, 0.4f, 0.05f, 0.2f,  -0.4f,  -1,    -0.7f}};
constexpr network<double, unbiased_layer<3, 3, activation::linear>> unbiased{
    bias_first, {0.5, -1.25, 2, 1.5, 0.75, -0.5, -0.25, 1, 0.125}};

/// The count by the box around each sample.
constexpr auto by_boxes(const auto& net, const auto& samples, double radius) -> std::size_t {
  std::size_t count = 0;
  for (const auto& s : samples) count += certainly(class_on(net, box_around(s.x, radius)).same) ? 1u : 0u;
  return count;
}

struct affine_job {
  static constexpr auto& net = affine;
  static constexpr auto& samples = many;
  static constexpr double radius = 0.125;
};

/// Certain but for the largest input, which any of its constants may have.
template <std::size_t Position>
struct one_large_input {
  static constexpr network<double, layer<1, 2, activation::linear>> net{bias_first, {0, 1, 0, -1}};
  static constexpr auto samples = [] {
    std::array<labelled_sample<double, 1, 2>, 5> all{};
    for (auto& s : all) s.x[0] = 1;
    all[Position].x[0] = -0x1p60;
    return all;
  }();
  static constexpr double radius = 0x1p-30;
};

struct smooth_job {
  static constexpr auto& net = smooth;
  static constexpr auto& samples = pairs;
  static constexpr double radius = 0.125;
};

// More than clang may evaluate in one constant: ten classes make nine margins.
using ten_classes = network<double, layer<2, 4, activation::tanh>, layer<4, 10, activation::linear>>;
constexpr auto of_ten_classes = glorot_uniform<ten_classes>(8);
constexpr auto pairs_of_ten = drawn<labelled_sample<double, 2, 10>, 60>(9);

struct ten_classes_job {
  static constexpr auto& net = of_ten_classes;
  static constexpr auto& samples = pairs_of_ten;
  static constexpr double radius = 0x1p-30;
};

}  // namespace

// 2⁵³ + (3 − 2⁵³) is 3. By the bound of computed outputs, (n + 1) 2⁻⁵² (|b| + |w x|), it may be off by 8.
TEST_CASE("an output that may be off by more than the margin is not certain, whichever class it is of") {
  static constexpr labelled_sample<double, 1, 2> first[] = {{{1}, 0}}, second[] = {{{1}, 1}};
  constexpr auto of = [](double b, double w, double other_b, double other_w) {
    return network<double, layer<1, 2, activation::linear>>{bias_first, {b, w, other_b, other_w}};
  };
  STATIC_REQUIRE(certainly_classified(of(0x1p53, 3 - 0x1p53, 0, 0), first, 0x1p-1000) == 0);
  STATIC_REQUIRE(certainly_classified(of(0, 0, 0x1p53, 3 - 0x1p53), second, 0x1p-1000) == 0);
  STATIC_REQUIRE(certainly_classified(of(0x1p53, 9 - 0x1p53, 0, 0), first, 0x1p-1000) == 1);
  STATIC_REQUIRE(certainly_classified(of(0, 0, 0x1p53, 9 - 0x1p53), second, 0x1p-1000) == 1);
  STATIC_REQUIRE(certainly_classified(of(0x1p-99, 0x1p-99, 0, 0), first, 0x1p-1000) == 1);
}

TEST_CASE("samples are certain whose distance to another class is above the radius") {
  STATIC_REQUIRE(certainly_classified(affine, known, 0.005) == 7);
  STATIC_REQUIRE(certainly_classified(affine, known, 0.02) == 6);
  STATIC_REQUIRE(certainly_classified(affine, known, 0.2499) == 5);
  STATIC_REQUIRE(certainly_classified(affine, known, 0.25) == 4);  // one may be equal there
  STATIC_REQUIRE(certainly_classified(affine, known, 0.26) == 3);
  STATIC_REQUIRE(certainly_classified(affine, known, 0.5512) == 1);
  STATIC_REQUIRE(certainly_classified(affine, known, 0.5513) == 0);
  STATIC_REQUIRE(certainly_classified(affine.as<float>(), known, 0.2499) == 5);
  STATIC_REQUIRE(certainly_classified(affine, known_in_float, 0.24) == 3);
}

TEST_CASE("a radius may be of any type, if it is a double", "[long-double]") {
  STATIC_REQUIRE(certainly_classified(affine, known, 0.125f) == certainly_classified(affine, known, 0.125));
  STATIC_REQUIRE(certainly_classified(affine, known, 1) == certainly_classified(affine, known, 1.0));
  CHECK(words_of([] { static_cast<void>(certainly_classified(affine, known, 0.125L + 0x1p-60L)); }, 0.125) ==
        (std::numeric_limits<long double>::digits > 53 ? "number_must_be_a_double" : "nothing refused"));
}

TEST_CASE("doubles with a threshold count what enclosures count") {
  CLAIMED std::size_t some = certainly_classified(affine, many, 0.125), boxes = by_boxes(affine, many, 0.125);
  STATIC_REQUIRE(some == boxes);
  STATIC_REQUIRE(some > 40);
  STATIC_REQUIRE(some < 70);
  CLAIMED std::size_t without = certainly_classified(unbiased, known, 0.125), by_box = by_boxes(unbiased, known, 0.125);
  STATIC_REQUIRE(without == by_box);
}

TEST_CASE("a network of several layers is asked for the box around each sample") {
  CLAIMED std::size_t some = certainly_classified(smooth, pairs, 0.125);
  CLAIMED std::size_t boxes = by_boxes(smooth.as<double>(), pairs, 0.125);
  STATIC_REQUIRE(some == boxes);
  STATIC_REQUIRE(some > 5);
  STATIC_REQUIRE(some < 20);
  STATIC_REQUIRE(certainly_classified(smooth, with_targets_of_3, 0.01) > 5);
}

TEST_CASE("several constants count what one counts") {
  STATIC_REQUIRE(certainly_classified<affine_job>() == certainly_classified(affine, many, 0.125));
  STATIC_REQUIRE(certainly_classified<smooth_job>() == certainly_classified(smooth, pairs, 0.125));
  STATIC_REQUIRE(certainly_classified<ten_classes_job>() == 60);
  STATIC_REQUIRE(certainly_classified<ten_classes_job, 7>() == 60);
}

TEST_CASE("the largest input of all constants counts, negative ones too") {
  STATIC_REQUIRE(certainly_classified<one_large_input<0>, 1>() == 1);
  STATIC_REQUIRE(certainly_classified<one_large_input<1>, 2>() == 1);
  STATIC_REQUIRE(certainly_classified<one_large_input<4>, 3>() == 1);
  STATIC_REQUIRE(certainly_classified(one_large_input<4>::net, one_large_input<4>::samples, 0x1p-30) == 1);
}
