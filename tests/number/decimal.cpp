#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/decimal.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>

#include <string>

using namespace descent;
using namespace support;

TEST_CASE("a decimal is the real number that it names") {
  STATIC_REQUIRE(identical(0.1_real, interval{1} / interval{10}));
  STATIC_REQUIRE(encloses(0.1_real, 0.1));
  STATIC_REQUIRE_FALSE(identical(0.1_real, 0.1));
  STATIC_REQUIRE(identical(0.5_real, 0.5));
  STATIC_REQUIRE(identical(1'000.25_real, 1000.25));
  STATIC_REQUIRE(identical(1e1'0_real, 1e10));
  STATIC_REQUIRE(identical(decimal("-25e-2"), -0.25));
  STATIC_REQUIRE(identical(decimal("+25E+2"), 2500));
  STATIC_REQUIRE(identical(decimal("01e2"), 100));
  STATIC_REQUIRE(identical(decimal("0.000"), 0));
  STATIC_REQUIRE(identical(decimal("000.5"), 0.5));
  STATIC_REQUIRE(encloses(decimal("3.14159265358979323846264338327950288"), 0x1.921fb54442d18p1));
  STATIC_REQUIRE(width(decimal("3.14159265358979323846264338327950288")) < 1e-15);
  STATIC_REQUIRE(decimal("1.0000000000000000000000000000000000001").upper > 1);
  STATIC_REQUIRE(decimal("0.00000000000000000000000000000000000000001").lower > 0x1p-137);
  STATIC_REQUIRE(decimal("1e23").upper > 1e23);
  STATIC_REQUIRE(encloses(decimal("1e23"), 1e23));
  STATIC_REQUIRE(identical(decimal("1e999999"), interval{largest, infinity}));
  STATIC_REQUIRE(decimal("1e-999999").lower == 0);
  STATIC_REQUIRE(decimal("1e-999999").upper > 0);
  STATIC_REQUIRE(identical(decimal("0e999999"), 0));
}

namespace {

/// How many doubles the ends are apart.
constexpr auto steps_of(const interval<double>& x) -> long long { return steps(x.lower, x.upper); }

}  // namespace

TEST_CASE("a decimal of a power of 10 that is no double is narrow, normal or subnormal") {
  STATIC_REQUIRE(steps_of(2.2250738585072014e-300_real) <= 40);
  STATIC_REQUIRE(steps_of(123456789012345e-310_real) <= 40);
  STATIC_REQUIRE(steps_of(439824581395351902371803e-331_real) <= 40);
  STATIC_REQUIRE(steps_of(1e300_real) <= 40);
  STATIC_REQUIRE(encloses(2.2250738585072014e-308_real, 0x1p-1022));
  STATIC_REQUIRE(steps_of(2.2250738585072014e-308_real) <= 40);
  STATIC_REQUIRE(encloses(1e-320_real, 0x7e8p-1074));
  STATIC_REQUIRE(steps_of(1e-320_real) <= 2);
  STATIC_REQUIRE(identical(1e-323_real, interval{0x1p-1074, 0x3p-1074}));
  STATIC_REQUIRE(identical(1e-400_real, interval{0, 0x1p-1074}));
  STATIC_REQUIRE(identical(1e-999_real, interval{0, 0x1p-1074}));
  STATIC_REQUIRE(certainly(2.2250738585072014e-308_real > 0));
}

TEST_CASE("as many digits as the exponent are read") {
  const std::string zeros(100'001, '0');
  CHECK(identical(decimal(("0." + zeros + "1e100002").c_str()), 1));
  CHECK(identical(decimal(("1" + zeros + "e-100001").c_str()), 1));
}
