#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>

#include <concepts>

using namespace descent;
using namespace support;

namespace {

constexpr interval<double> line = interval<double>::whole_line(), around_0{-1, 2}, unit{0, 1};

constexpr auto same_bits(double x, double y) -> bool {
  return __builtin_bit_cast(unsigned long long, x) == __builtin_bit_cast(unsigned long long, y);
}

}  // namespace

TEST_CASE("min, max, abs, clamp and select of doubles are what a branch would give") {
  STATIC_REQUIRE((min)(1, 2.5) == 1);
  STATIC_REQUIRE((max)(1, 2.5) == 2.5);
  STATIC_REQUIRE((max)(1.5f, 2.5f) == 2.5f);
  STATIC_REQUIRE(std::same_as<decltype((max)(1.5f, 2)), float>);
  STATIC_REQUIRE(std::same_as<decltype((min)(1, 2.5f)), float>);
  STATIC_REQUIRE(std::same_as<decltype(clamp(1.5f, 0, 6)), float>);
  STATIC_REQUIRE(std::same_as<decltype(select(true, 1, 2)), double>);
  STATIC_REQUIRE(std::same_as<decltype((max)(1, interval{2})), interval<double>>);
  STATIC_REQUIRE(descent::abs(-2) == 2);
  STATIC_REQUIRE((same_bits((max)(0.0, -0.0), 0.0) && same_bits((max)(-0.0, 0.0), -0.0)));
  STATIC_REQUIRE((same_bits((min)(0.0, -0.0), 0.0) && same_bits((min)(-0.0, 0.0), -0.0)));
  STATIC_REQUIRE(clamp(7, 1, 1) == 1);
  STATIC_REQUIRE(clamp(7, 0, 1) == 1);
  STATIC_REQUIRE(clamp(-7.5, 0, 1) == 0);
  STATIC_REQUIRE(clamp(-7.5, -1, 1u) == -1);
  STATIC_REQUIRE(select(2 < 1, 1, 2.5) == 2.5);
}

TEST_CASE("min, max and abs of NaN are NaN") {
  for (const double none : {not_a_number, -not_a_number}) {
    CHECK(__builtin_isnan((min)(1.0, none)));
    CHECK(__builtin_isnan((min)(none, 1.0)));
    CHECK(__builtin_isnan((max)(1.0, none)));
    CHECK(__builtin_isnan((max)(none, 1.0)));
    CHECK(__builtin_isnan((abs)(none)));
  }
}

TEST_CASE("min, max and select of intervals are every number that a branch could give") {
  STATIC_REQUIRE(identical(select(around_0 < 3, 1, 2), 1));
  STATIC_REQUIRE(identical(select(around_0 < -1, 1, 2), 2));
  STATIC_REQUIRE(identical(select(around_0 < 0, -around_0, around_0), interval{-2, 2}));
  STATIC_REQUIRE(identical((max)(unit, 1 - unit), unit));
  STATIC_REQUIRE(select(line < 0, 1, 2).is_whole_line());
}
