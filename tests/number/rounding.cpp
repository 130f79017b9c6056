#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/rounding.hpp>

using namespace descent::detail;
using support::smallest;

TEST_CASE("the neighbours of a double are one step away, across 0 and into infinity") {
  STATIC_REQUIRE(next_up(1) == 1 + 0x1p-52);
  STATIC_REQUIRE(next_down(1) == 1 - 0x1p-53);
  STATIC_REQUIRE(next_up(-1) == -1 + 0x1p-53);
  STATIC_REQUIRE(next_up(0) == smallest);
  STATIC_REQUIRE(next_down(0) == -smallest);
  STATIC_REQUIRE(next_up(-smallest) == 0);
  STATIC_REQUIRE(next_up(largest) == infinity);
  STATIC_REQUIRE(next_down(-largest) == -infinity);
}

TEST_CASE("an exact result is rounded neither down nor up") {
  STATIC_REQUIRE(add<down>(1, 2) == 3);
  STATIC_REQUIRE(add<up>(1, 2) == 3);
  STATIC_REQUIRE(mul<down>(3, 5) == 15);
  STATIC_REQUIRE(mul<up>(3, 5) == 15);
  STATIC_REQUIRE(div<down>(1, 4) == 0.25);
  STATIC_REQUIRE(div<up>(1, 4) == 0.25);
  STATIC_REQUIRE(root<down>(9) == 3);
  STATIC_REQUIRE(root<up>(9) == 3);
  STATIC_REQUIRE(power<down>(3, 4) == 81);
  STATIC_REQUIRE(power<up>(3, 4) == 81);
}

TEST_CASE("other results are between the two roundings, which are neighbours") {
  STATIC_REQUIRE(add<down>(1, 0x1p-60) == 1);
  STATIC_REQUIRE(add<up>(1, 0x1p-60) == 1 + 0x1p-52);
  STATIC_REQUIRE(mul<down>(1 + 0x1p-52, 1 + 0x1p-52) == 1 + 0x1p-51);
  STATIC_REQUIRE(mul<up>(1 + 0x1p-52, 1 + 0x1p-52) == 1 + 0x1.8p-51);
  STATIC_REQUIRE(div<down>(1, 10) == 0x1.9999999999999p-4);
  STATIC_REQUIRE(div<up>(1, 10) == 0x1.999999999999ap-4);
  STATIC_REQUIRE(root<down>(2) == 0x1.6a09e667f3bccp0);
  STATIC_REQUIRE(root<up>(2) == 0x1.6a09e667f3bcdp0);
}

TEST_CASE("a result beyond the largest double is infinite on one side, one below the smallest is 0 on one side") {
  STATIC_REQUIRE(add<down>(largest, largest) == largest);
  STATIC_REQUIRE(add<up>(largest, largest) == infinity);
  STATIC_REQUIRE(add<down>(-largest, -largest) == -infinity);
  STATIC_REQUIRE(add<up>(-largest, -largest) == -largest);
  STATIC_REQUIRE(mul<down>(0x1p1000, smallest) == 0x1p-74);
  STATIC_REQUIRE(div<up>(0x1p-1000, smallest) == 0x1p74);
  STATIC_REQUIRE(div<down>(-0x1.8p1023, 0.75) == -infinity);
  STATIC_REQUIRE(div<up>(-0x1.8p1023, 0.75) == -largest);
  STATIC_REQUIRE(mul<down>(-1e200, 1e200) == -infinity);
  STATIC_REQUIRE(mul<up>(-1e200, 1e200) == -largest);
  STATIC_REQUIRE(mul<down>(0x1.8p511, 0x1.8p512) == largest);
  STATIC_REQUIRE(mul<up>(0x1.8p511, 0x1.8p512) == infinity);
  STATIC_REQUIRE(mul<down>(-0x1.8p511, 0x1.8p512) == -infinity);
  STATIC_REQUIRE(mul<up>(-0x1.8p511, 0x1.8p512) == -largest);
  STATIC_REQUIRE(mul<down>(-0x1p511, 0x1.8p512) == -0x1.8p1023);
  STATIC_REQUIRE(mul<down>(1e-200, 1e-200) == 0);
  STATIC_REQUIRE(mul<up>(1e-200, 1e-200) == smallest);
  STATIC_REQUIRE(div<down>(1e200, 1e-200) == largest);
  STATIC_REQUIRE(div<up>(-smallest, 4) == 0);
  STATIC_REQUIRE(mul<up>(0, infinity) == 0);
}
