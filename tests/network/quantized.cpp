#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/classify.hpp>
#include <descent/network/network.hpp>
#include <descent/network/quantized.hpp>
#include <descent/network/unbiased_layer.hpp>
#include <descent/number/fixed.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

using q12 = fixed<std::int16_t, 12>;

constexpr auto curve =
    glorot_uniform<network<double, layer<2, 4, activation::tanh>, layer<4, 3, activation::relu>, layer<3, 1>>>(7);
constexpr quantized<curve, q12> in_integers;
constexpr quantized<curve, q12, std::int8_t> in_bytes;

// A linear layer by hand: y₁ = 0.75 + 0.5 x₁ − 0.25 x₂, y₂ = −3 x₁ + 2 x₂.
constexpr network<double, layer<2, 2, activation::linear>> lines{bias_first, {0.75, 0.5, -0.25, 0, -3, 2}};
constexpr quantized<lines, q12> whole_lines;

constexpr network<double, layer<1, 1, activation::linear>> small_outputs{bias_first, {0.01, 0.001}};
constexpr quantized<small_outputs, q12> in_small_units;

constexpr network<float, unbiased_layer<1, 1, activation::linear>, squared_error> doubled{bias_first, {2.0f}};
constexpr quantized<doubled, fixed<std::int8_t, 4>, std::int8_t> in_8_bits;

template <class Value>
concept one_input = requires(const Value& x) { in_8_bits(x); };
template <class Value>
concept two_inputs = requires(const Value (&x)[2]) { in_integers(x); };

/// The largest distance of a prediction in integers from that of the network, over a grid of inputs.
constexpr auto largest_distance(const auto& integers, int step) -> double {
  double largest_seen = 0;
  for (int a = -32768; a < 32768; a += step)
    for (int b = -32768; b < 32768; b += step) {
      const q12 x[] = {q12::from_raw(static_cast<std::int16_t>(a)), q12::from_raw(static_cast<std::int16_t>(b))};
      const double distance =
          absolute(static_cast<double>(integers(x)) - curve({static_cast<double>(x[0]), static_cast<double>(x[1])}));
      if (distance > largest_seen) largest_seen = distance;
    }
  return largest_seen;
}

/// A number that the compiler cannot know, so that it does not try to evaluate a long loop.
auto unknown(int x) -> int {
  volatile int y = x;
  return y;
}

}  // namespace

TEST_CASE("formats are those with the most fraction bits that hold the weights, the sums and the outputs") {
  using layer_of_lines = std::remove_cvref_t<decltype(whole_lines.layers.layer)>;
  // 3 + 2 units of 2⁻ⁿ times 2¹⁵ are below 2³¹ up to n = 13, and 3 · 2¹³ fits into 16 bits.
  STATIC_REQUIRE(layer_of_lines::weight_bits == 13);
  // Inputs are up to 8: 0.75 + 6 and 40 fit with 9 bits of fraction.
  STATIC_REQUIRE(layer_of_lines::output::fraction_bits == 9);
  STATIC_REQUIRE(sizeof(whole_lines.layers.layer) == 4 * 2 + 2 * 4);
  STATIC_REQUIRE(sizeof(in_bytes.layers.layer.weights) == 8);
  STATIC_REQUIRE(std::remove_cvref_t<decltype(in_small_units.layers.layer)>::output::fraction_bits == 15);
}

TEST_CASE("a linear layer is exact up to the rounding of its outputs, at the ends of its inputs too") {
  for (const int a : {-32768, -4096, -1, 0, 1, 4095, 32767})
    for (const int b : {-32768, -4096, -1, 0, 1, 4095, 32767}) {
      const q12 x[] = {q12::from_raw(static_cast<std::int16_t>(a)), q12::from_raw(static_cast<std::int16_t>(b))};
      const auto y = whole_lines(x);
      const double x1 = a / 4096.0, x2 = b / 4096.0;
      CHECK(absolute(static_cast<double>(y[0]) - (0.75 + 0.5 * x1 - 0.25 * x2)) <= 0x1p-10);
      CHECK(absolute(static_cast<double>(y[1]) - (2 * x2 - 3 * x1)) <= 0x1p-10);
    }
  constexpr q12 one[] = {q12{1}, q12{1}};
  STATIC_REQUIRE(static_cast<double>(whole_lines(one)[0]) == 1);
  STATIC_REQUIRE(static_cast<double>(whole_lines(one)[1]) == -1);
}

TEST_CASE("a network in integers is near the network, with weights of 8 bits less") {
  CLAIMED double distance = largest_distance(in_integers, 32767);
  STATIC_REQUIRE(distance < 3e-4);
  CHECK(largest_distance(in_integers, unknown(331)) < 3e-4);
  CHECK(largest_distance(in_bytes, unknown(331)) < 1.2e-2);
  CHECK(largest_distance(in_bytes, unknown(331)) > 3e-4);
}

TEST_CASE("its rounded weights are a network of their own") {
  CLAIMED auto rounded = in_integers.as<double>();
  STATIC_REQUIRE(std::is_same_v<std::remove_cvref_t<decltype(rounded)>, std::remove_cvref_t<decltype(curve)>>);
  for (std::size_t k = 0; k < rounded.parameters; ++k)
    CHECK(absolute(rounded.parameter[k] - curve.parameter[k]) <= 0x1p-13);
  STATIC_REQUIRE(whole_lines.as<double>() == lines);
}

TEST_CASE("inputs are of its format, because others might overflow") {
  STATIC_REQUIRE(one_input<fixed<std::int8_t, 4>>);
  STATIC_REQUIRE_FALSE(one_input<fixed<std::int16_t, 4>>);
  STATIC_REQUIRE_FALSE(one_input<fixed<std::int8_t, 5>>);
  STATIC_REQUIRE(two_inputs<q12>);
  STATIC_REQUIRE_FALSE(two_inputs<fixed<std::int32_t, 12>>);
  STATIC_REQUIRE_FALSE(two_inputs<fixed<std::int8_t, 12>>);
}

TEST_CASE("a layer without biases, a loss at the end, 8 bits all along") {
  STATIC_REQUIRE(static_cast<double>(in_8_bits(fixed<std::int8_t, 4>{1.5})) == 3);
  STATIC_REQUIRE(static_cast<double>(in_8_bits(fixed<std::int8_t, 4>{-8})) == -16);
}
