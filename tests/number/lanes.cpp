#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

using four = lanes<double, 4>;
constexpr four a{{{1, -2, 0.1, 1e300}}}, b{{{3, 0.7, -0.0, 1e8}}};

/// The number of lanes, of 4, from the first, that an operation gives as it gives a single number.
constexpr auto as_alone(const auto& operation) -> std::size_t {
  const four c = operation(a, b);
  std::size_t l = 0;
  while (l < 4 && c[l] == operation(a[l], b[l])) ++l;
  return l;
}

constexpr auto signs_of_a_zero() -> bool {
  const four minus = -0.0;
  return __builtin_bit_cast(unsigned long long, minus[0]) == 1ull << 63 &&
         __builtin_bit_cast(unsigned long long, four{}[3]) == 0;
}

}  // namespace

TEST_CASE("lanes are computed as their numbers are") {
  CLAIMED auto sums = as_alone([](const auto& x, const auto& y) { return x + y; });
  CLAIMED auto differences = as_alone([](const auto& x, const auto& y) { return x - y; });
  CLAIMED auto products = as_alone([](const auto& x, const auto& y) { return x * y; });
  CLAIMED auto quotients = as_alone([](const auto& x, const auto& y) { return y / x; });
  CLAIMED auto squares = as_alone([](const auto&, const auto& y) { return square(y); });
  STATIC_REQUIRE(sums == 4);
  STATIC_REQUIRE(differences == 4);
  STATIC_REQUIRE(products == 4);
  STATIC_REQUIRE(quotients == 4);
  STATIC_REQUIRE(squares == 4);
}

TEST_CASE("a number fills all lanes, with its sign") {
  STATIC_REQUIRE(four{0.1}[3] == 0.1);
  STATIC_REQUIRE(four{2}[0] == 2);
  STATIC_REQUIRE(signs_of_a_zero());
  STATIC_REQUIRE(a == four{{{1, -2, 0.1, 1e300}}});
  STATIC_REQUIRE_FALSE(a == b);
  STATIC_REQUIRE(number<four>);
  STATIC_REQUIRE(number_with_tanh<four>);
  STATIC_REQUIRE(number_with_relu<four>);
  STATIC_REQUIRE(number_with_exp_and_log<four>);
}

TEST_CASE("lanes are finite if all are; the first that is not is what a refusal prints") {
  STATIC_REQUIRE(a.finite());
  STATIC_REQUIRE_FALSE(four{{{1, infinity, 2, 3}}}.finite());
  STATIC_REQUIRE(four{{{1, -infinity, 2, 3}}}.leading_value() == -infinity);
  STATIC_REQUIRE(four{{{1, 4, 2, 3}}}.leading_value() == 1);
}
