#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/format.hpp>
#include <descent/number/interval.hpp>

using namespace descent;
using namespace support;

namespace {

using floats = detail::format<float>;
using doubles = detail::format<double>;

}  // namespace

TEST_CASE("the distance between neighbours is that of the binade") {
  STATIC_REQUIRE(floats::ulp(1) == 0x1p-23);
  STATIC_REQUIRE(floats::ulp(-1.99) == 0x1p-23);
  STATIC_REQUIRE(floats::ulp(0x1p-126) == 0x1p-149);
  STATIC_REQUIRE(floats::ulp(0x1p-140) == 0x1p-149);
  STATIC_REQUIRE(floats::ulp(floats::largest) == 0x1p104);
  STATIC_REQUIRE(doubles::ulp(1) == 0x1p-52);
  STATIC_REQUIRE(doubles::ulp(0x1p-969) == 0x1p-1021);
  STATIC_REQUIRE(doubles::ulp(0x1p-971) == 0x1p-1023);
  STATIC_REQUIRE(doubles::ulp(smallest) == smallest);
  STATIC_REQUIRE(doubles::ulp(largest) == 0x1p971);
}

TEST_CASE("a number up to a power of 2 rounds as those below it") {
  STATIC_REQUIRE(floats::rounding(1, 0.5) == 0x1p-25);
  STATIC_REQUIRE(floats::rounding(0x1.000001p0, 0.5) == 0x1p-24);
  STATIC_REQUIRE(doubles::rounding(2, 0.5) == 0x1p-53);
  STATIC_REQUIRE(doubles::rounding(2, 1) == 0x1p-51);
  STATIC_REQUIRE(floats::rounding(0x1p-140, 0.5) == 0x1p-149);
  STATIC_REQUIRE(floats::rounding(1, 0) == 0x1p-149);
}

TEST_CASE("the floats of a range are those from its ends inwards") {
  STATIC_REQUIRE(floats::least_from(0.1) == 0x1.99999ap-4);
  STATIC_REQUIRE(floats::largest_up_to(0.1) == 0x1.999998p-4);
  STATIC_REQUIRE(floats::least_from(-0.1) == -0x1.999998p-4);
  STATIC_REQUIRE(floats::least_from(smallest) == 0x1p-149);
  STATIC_REQUIRE(floats::largest_up_to(smallest) == 0);
  STATIC_REQUIRE(floats::least_from(0.5) == 0.5);
  STATIC_REQUIRE(doubles::least_from(0.1) == 0.1);
}

TEST_CASE("an activation carries an error by at most its slope") {
  STATIC_REQUIRE(detail::carried_by_sigmoid(0, {0, 1}) == 0);
  STATIC_REQUIRE(near(detail::carried_by_sigmoid(0x1p-20, {0.25, 0.75}), 0x1p-22, 1e-12));
  STATIC_REQUIRE(near(detail::carried_by_sigmoid(0x1p-20, {0.75, 0.875}), 0.1875 * 0x1p-20, 1e-12));
  STATIC_REQUIRE(near(detail::carried_by_tanh(0x1p-20, {-0.5, 0.25}), 0x1p-20, 1e-11));
  STATIC_REQUIRE(near(detail::carried_by_tanh(0x1p-20, {-0.75, -0.5}), 0.75 * 0x1p-20, 1e-11));
  // 1 − 2⁻⁶⁰ + 0.77 · 2⁻¹⁰ is 1.003147ae147ae1… in hexadecimal.
  STATIC_REQUIRE(detail::carried_by_tanh(0x1p-10, {0x1p-30, 1}) >= 0x1.003147ae147afp-10);
}
