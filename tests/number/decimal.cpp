#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/decimal.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>

using namespace descent;
using namespace support;

TEST_CASE("a decimal is the real number that it names") {
  STATIC_REQUIRE(identical(0.1_real, interval{1} / interval{10}));
  STATIC_REQUIRE(encloses(0.1_real, 0.1));
  STATIC_REQUIRE_FALSE(identical(0.1_real, 0.1));
  STATIC_REQUIRE(identical(0.5_real, 0.5));
  STATIC_REQUIRE(identical(1'000.25_real, 1000.25));
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
