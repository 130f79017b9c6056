#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/layer.hpp>
#include <descent/network/network.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ratio.hpp>
#include <descent/number/rounded.hpp>

#include <descent/training/error.hpp>

#include <cstdint>
#include <string>

using namespace descent;
using namespace support;

TEST_CASE("a ratio of a program is rounded to a double first, and its bound contains that") {
  // The double is a tie of two floats, and the quotient is not. In integers, where 2²⁹ times the float is one:
  constexpr long long a = 15308452, b = 648775719, unit = 1ll << 29;
  CLAIMED auto program = static_cast<long long>(detail::ratio<float>(a, b) * unit);
  CLAIMED auto twice = 2 * (program * b - a * unit), off = twice < 0 ? -twice : twice;
  CLAIMED auto bound = detail::ratio<rounded<float>>(a, b);
  STATIC_REQUIRE(off == b + 1);
  STATIC_REQUIRE(bound.error() * (2 * unit) * b >= static_cast<double>(off));
  STATIC_REQUIRE(bound.error() < 1.02 / (2 * unit));
  STATIC_REQUIRE(identical(bound.real(), interval{15308452.0} / 648775719));
  STATIC_REQUIRE(identical(detail::ratio<interval<double>>(1, 4), interval{0.25}));
}

TEST_CASE("a ratio that a number with a point would round to 0 is refused") {
  using eighths = fixed<std::int32_t, 3>;
  STATIC_REQUIRE(static_cast<double>(detail::ratio<eighths>(1, 16)) == 0.125);
  STATIC_REQUIRE(static_cast<double>(detail::ratio<eighths>(0, 16)) == 0);
  CHECK(words_of([] { static_cast<void>(detail::ratio<eighths>(1, 17)); }, 1 / 17.0) ==
        "constant_must_not_be_0_as_the_number_of_the_network");
}

TEST_CASE("a number without a half is refused where an error needs one") {
  using whole = fixed<std::int32_t, 0>;
  using line = network<whole, layer<1, 1, activation::linear>>;
  STATIC_REQUIRE(detail::half<float>() == 0.5f);
  STATIC_REQUIRE(static_cast<double>(detail::half<fixed<std::int32_t, 1>>()) == 0.5);
  STATIC_REQUIRE(identical(detail::half<interval<double>>(), interval{0.5}));
  const std::string words = "half_must_be_a_number_of_the_network";
  CHECK(words_of([] { static_cast<void>(detail::half<whole>()); }, 1) == words);
  const sample<whole> samples[] = {{whole{1}, whole{0}}};
  CHECK(words_of([&] { static_cast<void>(error(line{bias_first, {whole{0}, whole{3}}}, samples)); }, 1) == words);
}
