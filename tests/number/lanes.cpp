#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>

#include <cstddef>
#include <type_traits>

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

constexpr auto holds(const detail::lane_array<double, 3>& x, double first, double second, double third) -> bool {
  return x.lane[0] == first && x.lane[1] == second && x.lane[2] == third;
}

/// The number of lanes, of 16, from the first, in which a weighted sum of whole numbers is that of a loop. Each begins
/// with another number.
constexpr auto weighted_as_alone(double first) -> std::size_t {
  constexpr std::size_t inputs = 9, many = 16;
  double weight[inputs]{};
  detail::array_of<double, many> begin{}, values{};
  lanes<double, many> x[inputs];
  for (std::size_t l = 0; l < many; ++l) begin.lane[l] = first + static_cast<double>(l);
  for (std::size_t i = 0; i < inputs; ++i) {
    weight[i] = 4 - static_cast<double>(i);
    for (std::size_t l = 0; l < many; ++l) values.lane[l] = first + static_cast<double>(i * l);
    x[i] = lanes<double, many>{values};
  }
  lanes<double, many> sum{begin};
  detail::add_weighted(sum, weight, 0, x);
  for (std::size_t l = 0; l < many; ++l) {
    double alone = begin.lane[l];
    for (std::size_t i = 0; i < inputs; ++i) alone += weight[i] * x[i][l];
    if (sum[l] != alone) return l;
  }
  return many;
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
  STATIC_REQUIRE(identical(a, four{{{1, -2, 0.1, 1e300}}}));
  STATIC_REQUIRE_FALSE(identical(a, b));
  STATIC_REQUIRE(number<four>);
  STATIC_REQUIRE(number_with_tanh<four>);
  STATIC_REQUIRE(number_with_relu<four>);
  STATIC_REQUIRE(number_with_exp_and_log<four>);
}

TEST_CASE("ends of clamp may be lanes, and are reversed if one is") {
  CLAIMED four clamped = clamp(a, b, b + 1), between = clamp(four{{{1, -2, 3, 0}}}, four{-1.0}, four{1.0});
  STATIC_REQUIRE(
      (clamped[0] == (min)((max)(a[0], b[0]), b[0] + 1) && clamped[3] == (min)((max)(a[3], b[3]), b[3] + 1)));
  STATIC_REQUIRE(identical(between, four{{{1, -1, 1, 0}}}));
  STATIC_REQUIRE(identical(clamp(a, b, b), b));
  for (std::size_t l = 0; l < 4; ++l) {
    double reversed[4]{};
    reversed[l] = -1;
    const four low{0.0}, high{{{reversed[0], reversed[1], reversed[2], reversed[3]}}};
    CHECK(words_of([&] { static_cast<void>(clamp(low, low, high)); }, 0) == "lower_must_not_exceed_upper");
  }
}

TEST_CASE("a double is no float in lanes, as it is none alone") {
  STATIC_REQUIRE_FALSE(std::is_convertible_v<double, lanes<float, 4>>);
  STATIC_REQUIRE(std::is_constructible_v<lanes<float, 4>, double>);
  STATIC_REQUIRE(std::is_convertible_v<float, lanes<double, 4>>);
  STATIC_REQUIRE(std::is_convertible_v<int, lanes<float, 4>>);
}

TEST_CASE("a weighted sum in lanes is that of each lane") {
  CLAIMED auto sums = weighted_as_alone(unknown(1.0));
  STATIC_REQUIRE(sums == 16);
}

TEST_CASE("where vectors are not readable, an array has their operators") {
  constexpr detail::lane_array<double, 3> x{{1, -2, 0.5}}, y{{4, 0.25, -8}};
  STATIC_REQUIRE(holds(-x, -1, 2, -0.5));
  STATIC_REQUIRE(holds(x + y, 5, -1.75, -7.5));
  STATIC_REQUIRE(holds(x - y, -3, -2.25, 8.5));
  STATIC_REQUIRE(holds(x * y, 4, -0.5, -4));
  STATIC_REQUIRE(holds(y / x, 4, -0.125, -16));
  STATIC_REQUIRE(holds(2.0 - x, 1, 4, 1.5));
  STATIC_REQUIRE(holds(2.0 * x, 2, -4, 1));
}

TEST_CASE("lanes are finite if all are; the first that is not is what a refusal prints") {
  STATIC_REQUIRE(a.finite());
  STATIC_REQUIRE_FALSE(four{{{1, infinity, 2, 3}}}.finite());
  STATIC_REQUIRE(four{{{1, -infinity, 2, 3}}}.leading_value() == -infinity);
  STATIC_REQUIRE(four{{{1, 4, 2, 3}}}.leading_value() == 1);
}
