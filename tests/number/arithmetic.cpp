#include "../claims.hpp"

#include <descent/number/arithmetic.hpp>

DESCENT_BEGIN

namespace {

/// a b + c in two roundings, whatever the processor could fuse.
constexpr auto product_and_sum(double a, double b, double c) -> double {
  DESCENT_AS_WRITTEN
  return a * b + c;
}

/// The addition that a compiler may not undo.
constexpr auto rounded_to_whole(double x) -> double {
  DESCENT_AS_WRITTEN
  return (x + 0x1.8p52) - 0x1.8p52;
}

}  // namespace

DESCENT_END

TEST_CASE("a product is rounded before it is added to") {
  constexpr double above = 1 + 0x1p-27, below = 1 - 0x1p-27;  // their product is 1 − 2⁻⁵⁴
  STATIC_REQUIRE(product_and_sum(above, below, -1) == 0);
  volatile double at_run_time = above;
  CHECK(product_and_sum(at_run_time, below, -1) == 0);
}

TEST_CASE("sums are added in the order in which they are written") {
  STATIC_REQUIRE(rounded_to_whole(2.4) == 2);
  volatile double at_run_time = 2.4;
  CHECK(rounded_to_whole(at_run_time) == 2);
}
