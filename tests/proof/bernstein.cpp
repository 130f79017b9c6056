#include "../claims.hpp"

#include <descent/number/polynomial.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/bernstein.hpp>

using namespace descent;

namespace {

constexpr polynomial a{0, 1};

}  // namespace

TEST_CASE("a bound on [0, 1] is exact") {
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(a * (1 - a), 1, 4)));
  STATIC_REQUIRE_FALSE(possibly(at_most_on_unit_interval(a * (1 - a), 249, 1000)));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(a * a * a, 1, 1)));
  STATIC_REQUIRE_FALSE(possibly(at_most_on_unit_interval(a, 999, 1000)));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(-a, 0, 1)));
}

TEST_CASE("halvings prove a bound that the Bernstein coefficients alone do not") {
  constexpr auto p = square(2 * a - 1) * square(2 * a - 1);  // its bound 1 is taken at both ends
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(p, 1, 1)));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(-p, 1, 1000)));
  STATIC_REQUIRE_FALSE(possibly(at_most_on_unit_interval(p, 99, 100)));
}

TEST_CASE("a bound that is reached between halvings remains undecided") {
  constexpr auto p = -square(3 * a - 1);  // 0 at a third
  STATIC_REQUIRE_FALSE(certainly(at_most_on_unit_interval(p, 0, 1)));
  STATIC_REQUIRE(possibly(at_most_on_unit_interval(p, 0, 1)));
  // Where [l, r] contains a third, the coefficient between its ends is (1 − 3 l) (3 r − 1), 2 h² for a width h: by ten
  // halvings 1.9 · 10⁻⁶, by nine 7.6 · 10⁻⁶, by eleven 4.8 · 10⁻⁷.
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(p, 25, 10'000'000)));
  STATIC_REQUIRE_FALSE(certainly(at_most_on_unit_interval(p, 9, 10'000'000)));
}
