#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/random.hpp>

#include <cstddef>
#include <cstdint>

using namespace descent;

namespace {

/// Whether each of 0 … n − 1 is the index of exactly one i.
constexpr auto is_a_shuffle(std::size_t n, std::uint64_t key) -> bool {
  bool seen[100]{};
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t index = permuted_index(i, n, key);
    if (index >= n || seen[index]) return false;
    seen[index] = true;
  }
  return true;
}

constexpr auto sizes_shuffled() -> std::size_t {
  std::size_t n = 1;
  while (n <= 100 && is_a_shuffle(n, n)) ++n;
  return n - 1;
}

/// The number of indices, of n, that two keys do not move alike.
constexpr auto moved_apart(std::size_t n, std::uint64_t key, std::uint64_t other) -> std::size_t {
  std::size_t apart = 0;
  for (std::size_t i = 0; i < n; ++i)
    if (permuted_index(i, n, key) != permuted_index(i, n, other)) ++apart;
  return apart;
}

/// The number of draws, of 1,000, below the middle of [−3, 5], or −1 if one is outside.
constexpr auto draws_below_the_middle() -> int {
  splitmix64 random{7};
  int below = 0;
  for (int i = 0; i < 1000; ++i) {
    const double x = random.uniform(-3, 5);
    if (!(x >= -3 && x <= 5)) return -1;
    below += x < 1 ? 1 : 0;
  }
  return below;
}

}  // namespace

TEST_CASE("random numbers are SplitMix64's, and depend on the seed alone") {
  STATIC_REQUIRE(splitmix64{0}() == 0xe220a8397b1dcdaf);  // the first number of seed 0
  STATIC_REQUIRE(splitmix64{7}() == splitmix64{7}());
  STATIC_REQUIRE_FALSE(splitmix64{7}() == splitmix64{8}());
}

TEST_CASE("uniform numbers are in their range, and about half of them are below its middle") {
  CLAIMED int below = draws_below_the_middle();
  STATIC_REQUIRE(below > 450);
  STATIC_REQUIRE(below < 550);
  STATIC_REQUIRE(splitmix64{1}.uniform(2, 2) == 2);
}

TEST_CASE("permuted indices are a shuffle of every size") {
  CLAIMED std::size_t sizes = sizes_shuffled();
  STATIC_REQUIRE(sizes == 100);
  STATIC_REQUIRE(permuted_index(0, 1, 5) == 0);
  CLAIMED std::size_t apart = moved_apart(100, 1, 2);
  STATIC_REQUIRE(apart > 80);
}

TEST_CASE("a range for uniform numbers that is none, or wider than doubles are, is refused") {
  using support::infinity, support::largest, support::not_a_number, support::words_of;
  splitmix64 random{1};
  const auto words = [&](double lower, double upper, double value) {
    return words_of([&] { static_cast<void>(random.uniform(lower, upper)); }, value);
  };
  CHECK(words(2, 1, 2) == "lower_must_not_exceed_upper");
  CHECK(words(not_a_number, 1, not_a_number) == "lower_must_not_exceed_upper");
  CHECK(words(1, not_a_number, not_a_number) == "lower_must_not_exceed_upper");
  CHECK(words(-infinity, 1, -infinity) == "ends_must_be_finite_and_not_so_far_apart");
  CHECK(words(1, infinity, 1) == "ends_must_be_finite_and_not_so_far_apart");
  CHECK(words(-largest, largest, -largest) == "ends_must_be_finite_and_not_so_far_apart");
  CHECK(words(-1e300, largest, -1e300) == "ends_must_be_finite_and_not_so_far_apart");
  CHECK(words(0, largest, 0) == "nothing refused");
  CHECK(words(-largest / 2, largest / 2, 0) == "nothing refused");
}

TEST_CASE("an index that is not below the size of a shuffle is refused") {
  CHECK(support::words_of([] { static_cast<void>(permuted_index(0, 0, 7)); }, 0) == "index_must_be_below_their_number");
  CHECK(support::words_of([] { static_cast<void>(permuted_index(5, 3, 7)); }, 5) == "index_must_be_below_their_number");
}
