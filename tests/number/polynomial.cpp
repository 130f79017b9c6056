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
