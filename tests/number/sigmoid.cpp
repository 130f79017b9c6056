#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/sigmoid.hpp>

using namespace descent;
using namespace support;

namespace {

struct value {
  double z, nearest, rest;
};

constexpr value values[] = {
#include "../reference/sigmoid.inc"
};
constexpr int count = sizeof values / sizeof *values;

/// The distance from x to the next double of larger magnitude.
constexpr auto ulp(double x) -> double {
  const auto bits = __builtin_bit_cast(unsigned long long, absolute(x));
  return __builtin_bit_cast(double, bits + 1) - __builtin_bit_cast(double, bits);
}

/// |computed − (nearest + rest)| / ulp: the difference of two neighbours is exact.
constexpr auto error_in_ulps(double computed, const value& v) -> double {
  const double distance = (computed - v.nearest) - v.rest;
  return absolute(distance) / ulp(v.nearest);
}

constexpr auto within_1_ulp() -> int {
  int n = 0;
  while (n < count && error_in_ulps(sigmoid(values[n].z), values[n]) <= 1) ++n;
  return n;
}

/// The number of points at which A(z) + A(−z) = 1, up to one rounding of each.
constexpr auto symmetric() -> int {
  int n = 0;
  for (double sum = 0; n < 1000; ++n) {
    const double z = n / 25.0;
    sum = sigmoid(z) + sigmoid(-z);
    if (sum < 1 - 0x1p-52 || sum > 1 + 0x1p-52) break;
  }
  return n;
}

/// The number of points, from the first, at which A does not fall on a grid over all of its range.
constexpr auto monotone() -> int {
  int n = 0;
  while (n < 2000 && sigmoid(0.4 * (n - 1900)) <= sigmoid(0.4 * (n - 1899))) ++n;
  return n;
}

/// The number of values, from the first, that A(z) in float rounds as a double would. Near 0 a double rounded once more
/// could be wrong, and there the series decides.
constexpr auto float_rounds_right() -> int {
  int n = 0;
  while (n < count) {
    const float z = static_cast<float>(values[n].z);
    if (static_cast<double>(z) == values[n].z && sigmoid(z) != static_cast<float>(values[n].nearest)) break;
    ++n;
  }
  return n;
}

}  // namespace

TEST_CASE("A(z) is within 1 ulp of 600 values of 40 digits") {
  CLAIMED int n = within_1_ulp();
  STATIC_REQUIRE(n == count);
  STATIC_REQUIRE(count == 600);
}

TEST_CASE("A(z) has the shape of its definition") {
  CLAIMED int sums = symmetric(), rises = monotone();
  STATIC_REQUIRE(sums == 1000);
  STATIC_REQUIRE(rises == 2000);
  STATIC_REQUIRE(sigmoid(0.0) == 0.5);
  STATIC_REQUIRE(sigmoid(-0.0) == 0.5);
  STATIC_REQUIRE(sigmoid(1) == sigmoid(1.0));
}

TEST_CASE("A(z) is right at the ends of the doubles") {
  CLAIMED double of_nan = sigmoid(not_a_number);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(sigmoid(-infinity) == 0);
  STATIC_REQUIRE(sigmoid(infinity) == 1);
  STATIC_REQUIRE(sigmoid(1.7976931348623157e308) == 1);
  STATIC_REQUIRE(sigmoid(-1.7976931348623157e308) == 0);
  STATIC_REQUIRE(sigmoid(0x1p-1074) == 0.5);
  STATIC_REQUIRE(sigmoid(-745.0) == 0x1p-1074);
  STATIC_REQUIRE(sigmoid(-746.0) == 0);
}

TEST_CASE("A(z) in float is the float nearest to A(z)") {
  CLAIMED int n = float_rounds_right();
  CLAIMED float of_nan = sigmoid(static_cast<float>(not_a_number));
  STATIC_REQUIRE(n == count);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(sigmoid(-__builtin_inff()) == 0);
  STATIC_REQUIRE(sigmoid(__builtin_inff()) == 1);
  STATIC_REQUIRE(sigmoid(0x1p-24f) == 0.5f);
  STATIC_REQUIRE(sigmoid(-0x1.250c02p-10f) == 0x1.ffb6bep-2f);
  STATIC_REQUIRE(sigmoid(-103.0f) == 0x1p-149f);
  STATIC_REQUIRE(sigmoid(-104.0f) == 0);
}
