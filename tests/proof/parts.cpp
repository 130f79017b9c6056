#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/parts.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr box square_around_0{interval{-2, 2}, interval{-1, 1}};
constexpr interval unit{0, 1};

constexpr auto area(const box<2>& x) -> double { return (x[0].upper - x[0].lower) * (x[1].upper - x[1].lower); }

/// Whether each point of a lattice is in a part, and the parts together are as large as the whole.
constexpr auto cover_it(std::size_t parts) -> bool {
  double sum = 0;
  for (std::size_t i = 0; i < parts; ++i) sum += area(part_of(square_around_0, i, parts));
  for (double x = -2; x <= 2; x += 0.125)
    for (double y = -1; y <= 1; y += 0.125) {
      bool covered = false;
      for (std::size_t i = 0; i < parts; ++i) {
        const box<2> part = part_of(square_around_0, i, parts);
        covered = covered || (encloses(part[0], x) && encloses(part[1], y));
      }
      if (!covered) return false;
    }
  return near(sum, 8, 1e-12);
}

constexpr auto same_size(std::size_t parts) -> bool {
  for (std::size_t i = 0; i < parts; ++i)
    if (area(part_of(square_around_0, i, parts)) != 8 / static_cast<double>(parts)) return false;
  return true;
}

}  // namespace

TEST_CASE("the parts of a box cover it, and none twice") {
  for (std::size_t parts = 1; parts < 10; ++parts) CHECK(cover_it(parts));
  CLAIMED bool in_three = cover_it(3), alike = same_size(16) && !same_size(3);
  STATIC_REQUIRE(in_three);
  STATIC_REQUIRE(alike);
  CLAIMED box<2> second_of_4 = part_of(square_around_0, 1, 4);
  STATIC_REQUIRE(identical(second_of_4[0], interval{-2, 0}));
  STATIC_REQUIRE(identical(second_of_4[1], interval{0, 1}));
}

TEST_CASE("the parts of an interval share their ends, also where one is infinite or the numbers are huge") {
  CLAIMED interval last_third = part_of(unit, 2, 3), first_two = hull(part_of(unit, 0, 3), part_of(unit, 1, 3));
  STATIC_REQUIRE(last_third.upper == 1);
  STATIC_REQUIRE(near(last_third.lower, 2.0 / 3, 1e-15));
  STATIC_REQUIRE(first_two.lower == 0);
  STATIC_REQUIRE(first_two.upper == last_third.lower);
  CLAIMED interval ray = part_of(interval{0, infinity}, 1, 2), huge = part_of(interval{-largest, largest}, 1, 2);
  STATIC_REQUIRE(identical(ray, interval{1, infinity}));
  STATIC_REQUIRE(identical(huge, interval{0, largest}));
  CLAIMED interval point = part_of(interval{0.1}, 2, 3);
  STATIC_REQUIRE(identical(point, interval{0.1}));
}

TEST_CASE("a claim is proven part by part") {
  constexpr auto claim = [](const box<2>& x) { return x[0] * (1 - x[0]) + 0.01 * x[1] < 0.27; };
  constexpr auto all = proof_of_part<square_around_0, 0, 1>(claim);
  constexpr auto third = proof_of_part<square_around_0, 2, 3>(claim);
  STATIC_REQUIRE(all.proven == 1);
  STATIC_REQUIRE(third.proven == 1);
  STATIC_REQUIRE(third.boxes > 1);
  constexpr auto half = proof_of_part<unit, 1, 2>([](const auto& x) { return x >= 0.5; });
  STATIC_REQUIRE(half.boxes == 1);
}

TEST_CASE("a part beyond the last is refused") {
  CHECK(words_of([] { static_cast<void>(part_of(unit, 3, 3)); }, 3) == "part_must_be_below_their_number");
  CHECK(words_of([] { static_cast<void>(part_of(unit, 0, 0)); }, 0) == "part_must_be_below_their_number");
}
