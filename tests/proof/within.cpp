#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/activation.hpp>
#include <descent/network/network.hpp>
#include <descent/number/decimal.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/within.hpp>

using namespace descent;
using namespace support;

namespace {

// tanh(x) / 4 + tanh(y) / 4, beside its first terms.
constexpr network<double, layer<2, 2, activation::tanh>, layer<2, 1, activation::linear>> sum_of_two{
    bias_first, {0, 1, 0, 0, 0, 1, 0, 0.25, 0.25}};
constexpr auto first_terms = [](const auto& x) { return (x[0] + x[1]) / 4; };
constexpr network<double, layer<1, 1, activation::linear>> doubled{bias_first, {0, 2}};
constexpr auto twice = [](const auto& x) { return x + x; };
constexpr auto twice_and_a_bit = [](const auto& x) { return 2.125 * x; };

}  // namespace

TEST_CASE("a network is within a tolerance of a formula at every number of a box") {
  // |tanh x − x| / 4 ≤ x³/12: 0.0104 from −½ to ½ for each, and 0.0095 in truth.
  CLAIMED auto near_0 = within(sum_of_two, first_terms, box{interval{-0.5, 0.5}, interval{-0.5, 0.5}}, 0.021);
  STATIC_REQUIRE(near_0.proven == 1);
  // 2 (½ − tanh ½) / 4 = 0.018941…
  CLAIMED auto at_most = within(sum_of_two, first_terms, box{interval{-0.5, 0.5}, interval{-0.5, 0.5}}, 0.0189);
  STATIC_REQUIRE(at_most.proven < 1);
  STATIC_REQUIRE_FALSE(possibly(at_most.found));
  CLAIMED auto exact = within(doubled, twice, {-1000, 1000}, 1e-300);
  STATIC_REQUIRE(exact.proven == 1);
  STATIC_REQUIRE(exact.boxes == 1);
}

TEST_CASE("the tolerance itself is near enough, and may be a real number") {
  CLAIMED auto all = within(doubled, twice_and_a_bit, {-8, 8}, 1);
  STATIC_REQUIRE(all.proven == 1);
  CLAIMED auto real = within(doubled, twice_and_a_bit, {-0.75, 0.75}, 0.1_real);
  STATIC_REQUIRE(real.proven == 1);
  CLAIMED auto beyond = within(doubled, twice_and_a_bit, {-8, 9}, 1);
  STATIC_REQUIRE(beyond.proven > 0.9);
  STATIC_REQUIRE(beyond.proven < 1);
  STATIC_REQUIRE(beyond.point[0] > 8);
}

TEST_CASE("a formula that may not be defined is near nothing") {
  CLAIMED auto pole = within(doubled, [](const auto& x) { return 2 / (1 / x); }, {-1, 1}, 1);
  STATIC_REQUIRE(pole.proven < 1);
}

TEST_CASE("a tolerance that is not positive is refused") {
  for (const double bad : {0.0, -1.0, support::not_a_number, -support::infinity})
    CHECK(support::words_of([&] { static_cast<void>(within(doubled, twice_and_a_bit, {-8, 8}, bad)); }, bad) !=
          "nothing refused");
  CHECK(support::words_of([] { static_cast<void>(within(doubled, twice_and_a_bit, {-8, 8}, 0.0)); }, 0) ==
        "tolerance_must_be_positive");
}
