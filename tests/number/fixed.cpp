#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/network.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/fixed.hpp>
#include <descent/number/fixed_functions.hpp>
#include <descent/number/ordered.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

using namespace descent;
using namespace support;

namespace {

using q12 = fixed<std::int16_t, 12>;
using q4 = fixed<std::int8_t, 4>;

enum code_of_adc { full_scale = 40000 };
template <class Raw>
concept is_raw = requires(Raw code) { q12::from_raw(code); };

/// ⌊n / d + ½⌋, by a division.
constexpr auto quotient(long long n, long long d) -> long long {
  const long long twice = 2 * n + d, whole = twice / (2 * d);
  return whole - (twice % (2 * d) < 0 ? 1 : 0);
}

/// The number of pairs of 8-bit numbers whose sum, difference and product are those of a division, or are refused where
/// those do not fit.
constexpr auto pairs_that_agree(int first, int last) -> int {
  int agree = 0;
  for (int a = first; a < last; ++a)
    for (int b = -128; b < 128; ++b) {
      const q4 x = q4::from_raw(static_cast<std::int8_t>(a)), y = q4::from_raw(static_cast<std::int8_t>(b));
      const auto fits = [](long long v) { return v >= -128 && v <= 127; };
      bool same = wide_product(x, y).raw == a * b;
      if (fits(a + b)) same = same && (x + y).raw == a + b;
      if (fits(a - b)) same = same && (x - y).raw == a - b;
      if (const long long p = quotient(a * b, 16); fits(p)) same = same && (x * y).raw == p;
      agree += same ? 1 : 0;
    }
  return agree;
}

/// Whether to<> rounds as a division does, over all 16-bit numbers from first on.
constexpr auto conversions_that_agree(int first, int last) -> int {
  int agree = 0;
  for (int a = first; a < last; ++a) {
    const q12 x = q12::from_raw(static_cast<std::int16_t>(a));
    agree += to<fixed<std::int16_t, 5>>(x).raw == quotient(a, 128) &&
                     to<fixed<std::int32_t, 20>>(fixed<std::int32_t, 12>::from_raw(a)).raw == a * 256
                 ? 1
                 : 0;
  }
  return agree;
}

}  // namespace

TEST_CASE("a fixed number is a whole number of units, and the nearest to a double") {
  STATIC_REQUIRE(q12{1.0}.raw == 4096);
  STATIC_REQUIRE(q12{0.1}.raw == 410);  // 409.6
  STATIC_REQUIRE(q12{-0.1f}.raw == -410);
  STATIC_REQUIRE(q12{7}.raw == 28672);
  STATIC_REQUIRE(to<fixed<std::int32_t, 20>>(q12{1.0}).raw == 1 << 20);
  STATIC_REQUIRE(to<fixed<std::int32_t, 31>>(fixed<std::int32_t, 0>::from_raw(-1)).raw == -2147483647 - 1);
  STATIC_REQUIRE(q4{0.03125}.raw == 1);   // a tie, to the larger
  STATIC_REQUIRE(q4{-0.03125}.raw == 0);  // likewise
  STATIC_REQUIRE(q4{-0.09375}.raw == -1);
  STATIC_REQUIRE(q4{0x1.fffffffffffffp-6}.raw == 0);
  // (A long double that is longer, below a tie between two doubles.)
  STATIC_REQUIRE(q4{0.03125L - 0x1p-64L}.raw == (0.03125L - 0x1p-64L < 0.03125L ? 0 : 1));
  STATIC_REQUIRE(static_cast<double>(q12::from_raw(std::int16_t{-32768})) == -8);
  STATIC_REQUIRE(q12{}.raw == 0);
  STATIC_REQUIRE(sizeof(q12) == 2);
}

TEST_CASE("sums and products of all pairs of 8 bits are those of a division") {
  CLAIMED int least = pairs_that_agree(-128, -118), middle = pairs_that_agree(-5, 5), most = pairs_that_agree(118, 128);
  STATIC_REQUIRE(least + middle + most == 30 * 256);
  CHECK(pairs_that_agree(-128, 128) == 65536);
}

TEST_CASE("a conversion rounds to the nearest, of two to the larger") {
  CLAIMED int first = conversions_that_agree(-32768, -30000), middle = conversions_that_agree(-1500, 1500),
              last = conversions_that_agree(30000, 32768);
  STATIC_REQUIRE(first + middle + last == 2768 + 3000 + 2768);
  // The largest sum of 32 bits, and the least: half of them has no digit more.
  constexpr auto most = std::numeric_limits<std::int32_t>::max(), least = std::numeric_limits<std::int32_t>::min();
  CLAIMED auto half = to<fixed<std::int32_t, 11>>(fixed<std::int32_t, 12>::from_raw(most));
  STATIC_REQUIRE(half.raw == std::int32_t{1} << 30);
  STATIC_REQUIRE(to<fixed<std::int32_t, 11>>(fixed<std::int32_t, 12>::from_raw(least)).raw == least / 2);
}

TEST_CASE("fixed numbers are compared, and are numbers for networks") {
  STATIC_REQUIRE(q12{0.5} < q12{0.75});
  STATIC_REQUIRE((max)(q12{0.5}, q12{0.75}) == q12{0.75});
  STATIC_REQUIRE((min)(q12{0.5}, q12{0.75}) == q12{0.5});
  STATIC_REQUIRE((min)(q12{0.5}, q12{-0.75}) == q12{-0.75});
  STATIC_REQUIRE((abs)(q12{-0.5}) == q12{0.5});
  STATIC_REQUIRE(relu(q12{-2}) == q12{});
  STATIC_REQUIRE(relu(q12{2}) == q12{2});
  STATIC_REQUIRE(relu(q12::from_raw(1)) == q12::from_raw(1));
  STATIC_REQUIRE(relu_slope(q12::from_raw(1)) == q12{1});
  STATIC_REQUIRE(relu_slope(q12{}) == q12{});
  STATIC_REQUIRE(number<q12>);
  STATIC_REQUIRE(number_with_tanh<q12>);
  STATIC_REQUIRE(number_with_relu<q12>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<q12>);
}

TEST_CASE("the same network of fixed numbers predicts what that of doubles does, up to its units") {
  using doubles = network<double, layer<2, 3, activation::tanh>, layer<3, 1, activation::linear>>;
  CLAIMED auto net = glorot_uniform<doubles>(5);
  CLAIMED auto in_integers = net.as<q12>();
  CLAIMED double exact = net({0.5, -0.25}), rounded = static_cast<double>(in_integers({q12{0.5}, q12{-0.25}}));
  STATIC_REQUIRE(near(exact, rounded, 0.002));
  STATIC_REQUIRE(near(exact,
                      static_cast<double>(net.as<fixed<std::int32_t, 24>>()(
                          {fixed<std::int32_t, 24>{0.5}, fixed<std::int32_t, 24>{-0.25}})),
                      0.0007));
}

TEST_CASE("what does not fit is refused, and NaN") {
  const auto words = [](double x) { return words_of([&] { static_cast<void>(q12{x}); }, x); };
  CHECK(words(8) == "number_must_fit_into_the_fixed_number");
  CHECK(words(7.9999) == "number_must_fit_into_the_fixed_number");
  CHECK(words(7.9998) == "nothing refused");
  CHECK(words(-8.0002) == "number_must_fit_into_the_fixed_number");
  CHECK(words(-8) == "nothing refused");
  for (const double bad : {not_a_number, infinity, -infinity, largest, 1e18})
    CHECK(words(bad) == "number_must_fit_into_the_fixed_number");
  for (const int code : {32768, -32769, 70000})
    CHECK(words_of([&] { static_cast<void>(q12::from_raw(code)); }, code / 4096.0) ==
          "number_must_fit_into_the_fixed_number");
  CHECK(words_of([&] { static_cast<void>(fixed<std::int32_t, 0>::from_raw(4294967295u)); }, 4294967295.0) ==
        "number_must_fit_into_the_fixed_number");
  CHECK((q12::from_raw(-32768).raw == -32768 && q12::from_raw(32767LL).raw == 32767 && q12::from_raw('a').raw == 97));
  STATIC_REQUIRE(noexcept(q12::from_raw(std::int16_t{1})));
  STATIC_REQUIRE_FALSE(noexcept(q12::from_raw(1)));
  STATIC_REQUIRE((is_raw<std::int16_t> && is_raw<unsigned long long> && is_raw<char>));
  STATIC_REQUIRE_FALSE((is_raw<code_of_adc> || is_raw<bool> || is_raw<double> || is_raw<float> ||
                        is_raw<std::integral_constant<int, 40000>>));
  const q12 most = q12::from_raw(std::int16_t{32767}), least = q12::from_raw(std::int16_t{-32768});
  const double unit = 1.0 / 4096;
  CHECK(words_of([&] { static_cast<void>(most + q12::from_raw(std::int16_t{1})); }, 8) ==
        "number_must_fit_into_the_fixed_number");
  CHECK(words_of([&] { static_cast<void>(least - q12::from_raw(std::int16_t{1})); }, -8 - unit) ==
        "number_must_fit_into_the_fixed_number");
  CHECK(words_of([&] { static_cast<void>(-least); }, 8) == "number_must_fit_into_the_fixed_number");
  CHECK(words_of([&] { static_cast<void>(least * least); }, 64) == "number_must_fit_into_the_fixed_number");
}
