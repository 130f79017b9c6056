#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/natural.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

using namespace descent;

namespace {

constexpr auto most = std::numeric_limits<std::size_t>::max();

constexpr auto counted(natural n) -> std::size_t { return n; }

}  // namespace

TEST_CASE("a count comes from an integer of any type that is not negative") {
  STATIC_REQUIRE(counted(0) == 0);
  STATIC_REQUIRE(counted(static_cast<signed char>(127)) == 127);
  STATIC_REQUIRE(counted(static_cast<std::uint16_t>(65535)) == 65535);
  STATIC_REQUIRE(counted(std::numeric_limits<std::ptrdiff_t>::max()) == most / 2);
  STATIC_REQUIRE(counted(most) == most);
}

TEST_CASE("a floating-point number and a bool are no counts") {
  STATIC_REQUIRE(std::is_convertible_v<int, natural>);
  STATIC_REQUIRE(std::is_convertible_v<std::uint64_t, natural>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<natural, double>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<natural, float>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<natural, bool>);
}

TEST_CASE("a product of counts is exact, up to the largest count") {
  STATIC_REQUIRE(detail::product(0, most) == 0);
  STATIC_REQUIRE(detail::product(most, 0) == 0);
  STATIC_REQUIRE(detail::product(1, most) == most);
  STATIC_REQUIRE(detail::product(most / 3, 3) == most / 3 * 3);
  STATIC_REQUIRE(detail::product(most / 2, 2) == most - 1);
}

TEST_CASE("negative counts and products that overflow are refused") {
  for (const int bad : {-1, std::numeric_limits<int>::min()})
    CHECK(support::words_of([&] { return counted(bad); }, bad) == "count_must_fit_into_size_t");
  const auto half = static_cast<double>(most / 2 + 1);
  CHECK(support::words_of([] { return detail::product(most / 2 + 1, 2); }, half) == "count_must_fit_into_size_t");
  CHECK(support::words_of([] { return detail::product(2, most); }, 2) == "count_must_fit_into_size_t");
}
