#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/exp.hpp>

using namespace descent;
using namespace support;

namespace {

/// The number of points at which eˣ · e⁻ˣ = 1, up to the rounding of each and of the product.
constexpr auto exp_inverts() -> int {
  int n = 0;
  for (; n < 1000; ++n) {
    const double x = 0.7 * n, one = math::exp(x) * math::exp(-x);
    if (one < 1 - 0x1p-51 || one > 1 + 0x1p-51) break;
  }
  return n;
}

}  // namespace

TEST_CASE("e^x is right at known values, at the ends of the doubles and in float") {
  CLAIMED int inverses = exp_inverts();
  CLAIMED double of_nan = math::exp(not_a_number);
  CLAIMED float of_float_nan = math::exp(static_cast<float>(not_a_number));
  STATIC_REQUIRE(inverses == 1000);
  STATIC_REQUIRE(__builtin_isnan(of_nan));
  STATIC_REQUIRE(__builtin_isnan(of_float_nan));
  STATIC_REQUIRE(math::exp(0.0) == 1);
  STATIC_REQUIRE(math::exp(1.0) == 2.718281828459045);     // e = 2.71828182845904523536…
  STATIC_REQUIRE(math::exp(-1.0) == 0.36787944117144233);  // 1 / e = 0.36787944117144232159…
  STATIC_REQUIRE(math::exp(-infinity) == 0);
  STATIC_REQUIRE(math::exp(infinity) == infinity);
  STATIC_REQUIRE(math::exp(710.0) == infinity);
  STATIC_REQUIRE(math::exp(-745.0) == 0x1p-1074);
  STATIC_REQUIRE(math::exp(-746.0) == 0);
  STATIC_REQUIRE(math::exp(1.0f) == 2.7182817f);
  STATIC_REQUIRE(math::exp(0x1.62e42ep+6f) < __builtin_inff());  // 88.72283, whose e^x is the last below 2¹²⁸
  STATIC_REQUIRE(math::exp(0x1.62e43p+6f) == __builtin_inff());
  STATIC_REQUIRE(math::exp(-104.0f) == 0);
}
