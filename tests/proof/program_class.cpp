#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/quantized.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/certain_class.hpp>
#include <descent/proof/program_class.hpp>

#include <cstdint>

using namespace descent;
using namespace support;

namespace {

using linear = network<float, layer<1, 2, activation::linear>>;

/// 1024 + x and 1024 − 2⁻¹⁴ + x, which are often the same float.
constexpr linear near_ties{bias_first, {0x1.fffffep9f, 1.0f, 1024.0f, 1.0f}};

using deep = network<float, layer<2, 3, activation::tanh>, layer<3, 3, activation::linear>>;
constexpr deep net{
    bias_first,
    {0.5f,  1.5f, -2.0f, -0.25f, 0.75f, 1.0f, 0.125f, -1.0f, 0.5f, 0.0f, 1.0f,
     -1.0f, 0.5f, 0.25f, -0.5f,  1.0f,  1.0f, -0.25f, 0.5f,  0.5f, -1.0f},
};

constexpr float middle[] = {0.3f, -0.2f};

}  // namespace

TEST_CASE("a program has one class on a box where the margins are larger than its errors") {
  CLAIMED auto small = program_class_on(net, box_around(middle, 0.01));
  STATIC_REQUIRE(certainly(small.same));
  STATIC_REQUIRE(small.label == classify(net, middle));
  CLAIMED auto large = program_class_on(net, box_around(middle, 2.0));
  STATIC_REQUIRE_FALSE(possibly(large.same));
  const float other[] = {static_cast<float>(large.point[0]), static_cast<float>(large.point[1])};
  CHECK(classify(net, other) != classify(net, middle));
  CHECK(classify(net, other) == large.other);
}

TEST_CASE("a class that is certain for real numbers need not be for the program") {
  constexpr box<1> ranges{interval{0, 1}};
  CLAIMED auto real = class_on(near_ties, ranges);
  CLAIMED auto program = program_class_on(near_ties, ranges);
  STATIC_REQUIRE(certainly(real.same));
  STATIC_REQUIRE(real.label == 1);
  STATIC_REQUIRE_FALSE(certainly(program.same));
  CHECK(classify(near_ties, 0.0f) == 1);
  CHECK(classify(near_ties, 0x1p-14f) == 0);
}

TEST_CASE("the class of a single number that is no float is that of the float nearest to it") {
  constexpr linear high{bias_first, {0.0f, 1.0f, 0x1.999998p-4f, 0.0f}};  // x, and the float below 0.1
  CLAIMED auto nearest = program_class_on(high, box{interval{0.1}});
  STATIC_REQUIRE(certainly(nearest.same));
  STATIC_REQUIRE(nearest.label == 0);
  CHECK(classify(high, 0.1f) == 0);
}

TEST_CASE("a program's class may depend on one input, the first or the last") {
  using of_two = network<float, layer<2, 2, activation::linear>>;
  constexpr of_two first{bias_first, {0.0f, 1.0f, 0.0f, 0.0f, -1.0f, 0.0f}};
  constexpr of_two last{bias_first, {0.0f, 0.0f, 1.0f, 0.0f, 0.0f, -1.0f}};
  constexpr box<2> ranges{interval{-1, 2}, interval{-1, 2}};
  STATIC_REQUIRE_FALSE(possibly(program_class_on(first, ranges).same));
  STATIC_REQUIRE_FALSE(possibly(program_class_on(last, ranges).same));
}

TEST_CASE("a network in integers has one class on a box, or two inputs with another") {
  using input = fixed<std::int16_t, 12>;
  static constexpr quantized<net, input> in_integers;
  CLAIMED auto small = program_class_on(in_integers, box_around(middle, 0.01));
  STATIC_REQUIRE(certainly(small.same));
  STATIC_REQUIRE(small.label == classify(net, middle));
  CLAIMED auto large = program_class_on(in_integers, box_around(middle, 2.0));
  STATIC_REQUIRE_FALSE(possibly(large.same));
  const input other[] = {input{large.point[0]}, input{large.point[1]}};
  const auto y = in_integers(other);
  CHECK(y[large.label] < y[large.other]);
}

TEST_CASE("a classifier that may overflow has no certain class") {
  constexpr linear steep{bias_first, {0.0f, 1e38f, 0.0f, -1e38f}};
  CLAIMED auto program = program_class_on(steep, box{interval{1, 4}});
  STATIC_REQUIRE_FALSE(certainly(program.same));
  STATIC_REQUIRE(certainly(class_on(steep, box{interval{1, 4}}).same));
}
