#include "../claims.hpp"

#include <descent/number/polynomial.hpp>

using namespace descent;

namespace {

constexpr polynomial a{0, 1};

}  // namespace

TEST_CASE("polynomials are exact") {
  STATIC_REQUIRE((1 - a) * (1 + a) == 1 - a * a);
  STATIC_REQUIRE(square(a - 1) == polynomial{1, -2, 1});
  STATIC_REQUIRE(derivative(a) == a - a * a);
  STATIC_REQUIRE(derivative(a * a) == 2 * a * (a - a * a));
  STATIC_REQUIRE(derivative(polynomial{7}) == polynomial{0});
  STATIC_REQUIRE_FALSE(a == a * a);
}

TEST_CASE("polynomials are equal whatever zeros follow the last coefficient") {
  STATIC_REQUIRE(polynomial{1, 2, 0, 0} == polynomial{1, 2});
  STATIC_REQUIRE_FALSE(polynomial{1, 2, 0, 1} == polynomial{1, 2});
}

TEST_CASE("the least coefficient is compared and subtracted; its opposite is beyond 64 bits") {
  constexpr long long most = 0x7fffffffffffffff;
  constexpr polynomial<1> p{{-most - 1}};
  STATIC_REQUIRE(p == p);
  STATIC_REQUIRE_FALSE(p == polynomial{most});
  STATIC_REQUIRE_FALSE(polynomial{most, 1} == p);
  STATIC_REQUIRE(-1 - p == polynomial{most});
  STATIC_REQUIRE(p - p == polynomial{0});
  STATIC_REQUIRE(-polynomial{most, 0} - 1 == p);
}
