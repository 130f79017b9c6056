#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/rounding.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/proof/ulp.hpp>

using namespace descent;
using namespace support;

namespace {

/// The number of points, of 281 in [−700, 700], at which the computed sigmoid is proven to be within 1 ulp.
constexpr auto proven() -> int {
  int n = 0;
  for (int i = -140; i <= 140; ++i) n += certainly(is_within_1_ulp(sigmoid(5.0 * i), 5.0 * i)) ? 1 : 0;
  return n;
}

/// The number of points, of 281, at which a double three away is refuted, above and below.
constexpr auto refuted() -> int {
  using detail::next_down, detail::next_up;
  int n = 0;
  for (int i = -140; i <= 140; ++i) {
    const double z = 5.0 * i, a = sigmoid(z);
    n += possibly(is_within_1_ulp(next_up(next_up(next_up(a))), z)) ? 0 : 1;
    n += possibly(is_within_1_ulp(next_down(next_down(next_down(a))), z)) ? 0 : 1;
  }
  return n;
}

/// The number of points, of 280, at which a double more than 1 ulp away is proven to be within 1 ulp: the second double
/// outside A(z), which is no double except at 0.
constexpr auto wrongly_proven() -> int {
  int n = 0;
  for (int i = -140; i <= 140; ++i)
    if (const auto d = detail::sigmoid_denominator(5.0 * i); i != 0) {
      n += certainly(is_within_1_ulp(detail::next_up(detail::sigmoid_up(d)), 5.0 * i)) ? 1 : 0;
      n += certainly(is_within_1_ulp(detail::next_down(detail::sigmoid_down(d)), 5.0 * i)) ? 1 : 0;
    }
  return n;
}

}  // namespace

TEST_CASE("the computed sigmoid is within 1 ulp of the real one") {
  CLAIMED int n = proven();
  STATIC_REQUIRE(n == 281);
}

TEST_CASE("the next double is 1 ulp away, where A(z) is a double") {
  STATIC_REQUIRE(certainly(is_within_1_ulp(0.5 + 0x1p-53, 0.0)));
  STATIC_REQUIRE(certainly(is_within_1_ulp(0.5 - 0x1p-54, 0.0)));
  STATIC_REQUIRE_FALSE(possibly(is_within_1_ulp(0.5 + 0x1p-52, 0.0)));
}

TEST_CASE("a double that is further away is refuted") {
  CLAIMED int n = refuted();
  STATIC_REQUIRE(n == 562);
  STATIC_REQUIRE_FALSE(possibly(is_within_1_ulp(0.5, 1.0)));
  CHECK(!possibly(is_within_1_ulp(not_a_number, 1.0)));  // g++ 11 compares no NaN in a constant expression
}

TEST_CASE("a double that is just above 1 ulp away is not proven") {
  CLAIMED int n = wrongly_proven();
  STATIC_REQUIRE(n == 0);
}

TEST_CASE("beyond 700, and at NaN, nothing is decided") {
  STATIC_REQUIRE(possibly(is_within_1_ulp(1.0, 701.0)));
  STATIC_REQUIRE_FALSE(certainly(is_within_1_ulp(1.0, 701.0)));
  CHECK(!certainly(is_within_1_ulp(0.5, not_a_number)));
}
