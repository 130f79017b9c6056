#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/functions.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr float float_nan = __builtin_nanf(""), float_infinity = __builtin_inff();

/// Whether x is +0.0, not −0.0.
constexpr auto is_plus_0(double x) -> bool { return __builtin_bit_cast(unsigned long long, x) == 0; }
constexpr auto is_minus_0(double x) -> bool { return __builtin_bit_cast(unsigned long long, x) == 1ull << 63; }

/// The number of points, from the first, at which tanh is odd on a grid over all of its range.
constexpr auto odd() -> int {
  int n = 0;
  while (n < 1000 && math::tanh(-0.03 * n) == -math::tanh(0.03 * n)) ++n;
  return n;
}

/// The number of points, from the first, at which tanh does not fall.
constexpr auto monotone() -> int {
  int n = 0;
  while (n < 1000 && math::tanh(0.05 * (n - 500)) <= math::tanh(0.05 * (n - 499))) ++n;
  return n;
}

/// The number of points, from the first, at which log e^x = x. Rounding e^x changes that by a part of 1, and rounding
/// the logarithm by a part of x.
constexpr auto log_inverts() -> int {
  int n = 0;
  for (; n < 1000; ++n) {
    const double x = 0.7 * (n - 500), rest = math::log(math::exp(x)) - x, most = 0x1p-52 + 0x1p-52 * absolute(x);
    if (rest > most || rest < -most) break;
  }
  return n;
}

/// The number of whole numbers n, from 0, for which √n² = n, of large squares too.
constexpr auto sqrt_inverts() -> int {
  int n = 0;
  while (n < 1000 && math::sqrt(1.0 * n * n) == n && math::sqrt(1e12 * n * n) == 1e6 * n) ++n;
  return n;
}

}  // namespace

TEST_CASE("tanh x is right at known values and at the ends of the doubles") {
  CLAIMED int negates = odd(), rises = monotone();
  STATIC_REQUIRE(negates == 1000);
  STATIC_REQUIRE(rises == 1000);
  STATIC_REQUIRE(math::tanh(1.0) == 0.7615941559557649);   // 0.76159415595576488811…
  STATIC_REQUIRE(math::tanh(0.5) == 0.46211715726000976);  // 0.46211715726000975850…
  STATIC_REQUIRE(math::tanh(0.1) == 0.09966799462495582);  // 0.09966799462495581711…
  STATIC_REQUIRE(math::tanh(1e-9) == 1e-9);
  STATIC_REQUIRE(math::tanh(0x1p-1074) == 0x1p-1074);
  STATIC_REQUIRE(math::tanh(18.0) < 1);
  STATIC_REQUIRE(math::tanh(19.5) == 1);
  STATIC_REQUIRE(math::tanh(largest) == 1);
  STATIC_REQUIRE(math::tanh(-largest) == -1);
  STATIC_REQUIRE(math::tanh(infinity) == 1);
  STATIC_REQUIRE(math::tanh(-infinity) == -1);
  STATIC_REQUIRE(is_plus_0(math::tanh(0.0)));
  STATIC_REQUIRE(is_minus_0(math::tanh(-0.0)));
  CLAIMED double of_nan = math::tanh(not_a_number);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
}

TEST_CASE("log x is right at known values and at the ends of the doubles") {
  CLAIMED int inverses = log_inverts();
  STATIC_REQUIRE(inverses == 1000);
  STATIC_REQUIRE(is_plus_0(math::log(1.0)));
  STATIC_REQUIRE(math::log(2.0) == 0.6931471805599453);  // 0.69314718055994530942…
  STATIC_REQUIRE(math::log(10.0) == 2.302585092994046);  // 2.30258509299404568402…
  STATIC_REQUIRE(math::log(0.5) == -0.6931471805599453);
  STATIC_REQUIRE(math::log(1 + 0x1p-52) == 0x1.fffffffffffffp-53);
  STATIC_REQUIRE(math::log(1 - 0x1p-53) == -0x1p-53);
  STATIC_REQUIRE(math::log(largest) == 709.782712893384);
  STATIC_REQUIRE(math::log(0x1p-1022) == -708.3964185322641);  // −708.39641853226410622…
  STATIC_REQUIRE(math::log(0x1p-1074) == -744.4400719213812);  // −744.44007192138126232…
  STATIC_REQUIRE(math::log(0.0) == -infinity);
  STATIC_REQUIRE(math::log(-0.0) == -infinity);
  STATIC_REQUIRE(math::log(infinity) == infinity);
  CLAIMED double of_nan = math::log(not_a_number), of_negative = math::log(-1.0), of_least = math::log(-infinity);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(__builtin_isnan(of_negative));
  STATIC_REQUIRE(__builtin_isnan(of_least));
}

TEST_CASE("√x is right at known values and at the ends of the doubles") {
  CLAIMED int inverses = sqrt_inverts();
  STATIC_REQUIRE(inverses == 1000);
  STATIC_REQUIRE(math::sqrt(2.0) == 1.4142135623730951);  // 1.41421356237309504880…
  STATIC_REQUIRE(math::sqrt(3.0) == 1.7320508075688772);  // 1.73205080756887729352…
  STATIC_REQUIRE(math::sqrt(1 - 0x1p-53) == 1 - 0x1p-53);
  STATIC_REQUIRE(math::sqrt(4 - 0x1p-51) == 2 - 0x1p-52);
  STATIC_REQUIRE(math::sqrt(1 + 0x1p-51) == 1 + 0x1p-52);
  STATIC_REQUIRE(math::sqrt(1 + 0x1p-52) == 1);
  STATIC_REQUIRE(math::sqrt(largest) == 0x1.fffffffffffffp511);
  STATIC_REQUIRE(math::sqrt(0x1p-1022) == 0x1p-511);
  STATIC_REQUIRE(math::sqrt(0x1p-1074) == 0x1p-537);
  STATIC_REQUIRE(math::sqrt(0x1.8p-1073) == 0x1.bb67ae8584caap-537);  // √3 · 2⁻⁵³⁷
  STATIC_REQUIRE(math::sqrt(infinity) == infinity);
  STATIC_REQUIRE(is_plus_0(math::sqrt(0.0)));
  STATIC_REQUIRE(is_minus_0(math::sqrt(-0.0)));
  CLAIMED double of_nan = math::sqrt(not_a_number), of_negative = math::sqrt(-0x1p-1074);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(__builtin_isnan(of_negative));
}

TEST_CASE("tanh x, log x and √x are right in float") {
  STATIC_REQUIRE(math::tanh(1.0f) == 0.7615942f);
  STATIC_REQUIRE(math::tanh(-10.0f) == -1);
  STATIC_REQUIRE(math::tanh(0x1p-149f) == 0x1p-149f);
  STATIC_REQUIRE(math::tanh(-float_infinity) == -1);
  STATIC_REQUIRE(is_minus_0(static_cast<double>(math::tanh(-0.0f))));
  STATIC_REQUIRE(math::log(2.0f) == 0.6931472f);
  STATIC_REQUIRE(math::log(1.0f) == 0);
  STATIC_REQUIRE(math::log(0x1p-149f) == -103.27893f);
  STATIC_REQUIRE(math::log(0.0f) == -float_infinity);
  STATIC_REQUIRE(math::log(float_infinity) == float_infinity);
  STATIC_REQUIRE(math::sqrt(2.0f) == 1.4142135f);
  STATIC_REQUIRE(math::sqrt(0x1p-149f) == 0x1.6a09e6p-75f);
  STATIC_REQUIRE(math::sqrt(float_infinity) == float_infinity);
  STATIC_REQUIRE(is_minus_0(static_cast<double>(math::sqrt(-0.0f))));
  CLAIMED float tanh_of_nan = math::tanh(float_nan), log_of_nan = math::log(float_nan),
                sqrt_of_nan = math::sqrt(float_nan);
  CLAIMED float log_of_negative = math::log(-1.0f), sqrt_of_negative = math::sqrt(-1.0f);
  STATIC_REQUIRE(__builtin_isnan(tanh_of_nan));
  STATIC_REQUIRE(__builtin_isnan(log_of_nan));
  STATIC_REQUIRE(__builtin_isnan(sqrt_of_nan));
  STATIC_REQUIRE(__builtin_isnan(log_of_negative));
  STATIC_REQUIRE(__builtin_isnan(sqrt_of_negative));
}

TEST_CASE("relu is x above 0 and otherwise 0, and its slope is 1 or 0") {
  STATIC_REQUIRE(relu(2.5) == 2.5);
  STATIC_REQUIRE(relu(2.5f) == 2.5f);
  STATIC_REQUIRE(is_plus_0(relu(-2.5)));
  STATIC_REQUIRE(is_plus_0(relu(-0.0)));
  STATIC_REQUIRE(relu(infinity) == infinity);
  STATIC_REQUIRE(relu(-infinity) == 0);
  STATIC_REQUIRE(relu_slope(0x1p-1074) == 1);
  STATIC_REQUIRE(relu_slope(0.0) == 0);
  STATIC_REQUIRE(relu_slope(-1.0f) == 0);
  CLAIMED double of_nan = relu(not_a_number), slope_of_nan = relu_slope(not_a_number);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(__builtin_isnan(slope_of_nan));
}

TEST_CASE("a power is a product, or one over it") {
  STATIC_REQUIRE(math::pow(3.0, 5) == 243);
  STATIC_REQUIRE(math::pow(2.0, -3) == 0.125);
  STATIC_REQUIRE(math::pow(0.0, 0) == 1);
  STATIC_REQUIRE(math::pow(-1.0f, -2147483647 - 1) == 1);
  CHECK(__builtin_isnan(math::pow(not_a_number, 2)));
}
