// Samples that are checked in several constants. A run with a sample that is not finite is in tests/fail.

#include "../claims.hpp"

#include <descent/network/checked_samples.hpp>
#include <descent/network/sample.hpp>

#include <array>

using namespace descent;

namespace {

// As large as 500 numbers, and checked in a thousand steps of a loop.
struct costly {
  template <class>
  constexpr void check() const {
    for (int i = 0; i < 1000; ++i) continue;
  }
  char bytes[4000]{};
};

constexpr std::array<costly, 1500> many{};

struct of_many {
  static constexpr auto& samples = many;
};

struct of_two {
  static constexpr auto& samples = identity;
};

// Larger than a constant may check, but for one at a time.
struct endless {
  template <class>
  constexpr void check() const {}
  char bytes[1'000'000]{};
};

struct of_one {
  static constexpr endless samples[1]{};
};

}  // namespace

TEST_CASE("samples are checked in as many constants as it takes") {
  STATIC_REQUIRE(detail::checked_size_of<double, of_many>() == 1500);
  STATIC_REQUIRE(detail::checked_size_of<double, of_two>() == 2);
  STATIC_REQUIRE(detail::samples_per_check<of_one> == 1);
}
