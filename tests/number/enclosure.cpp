#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr interval<double> line = interval<double>::whole_line(), upwards{1, infinity};

}  // namespace

TEST_CASE("hulls, intersections, midpoints and widths of intervals are those of sets") {
  STATIC_REQUIRE(identical(hull(interval{1, 2}, interval{4, 5}), interval{1, 5}));
  STATIC_REQUIRE(identical(intersection(interval{1, 4}, interval{3, 5}), interval{3, 4}));
  STATIC_REQUIRE(identical(intersection(interval{1, 3}, interval{3, 5}), interval{3}));
  STATIC_REQUIRE(encloses(interval{1, 4}, interval{2, 3}));
  STATIC_REQUIRE_FALSE(encloses(interval{1, 4}, interval{2, 5}));
  STATIC_REQUIRE(interior(interval{1, 4}, interval{2, 3}));
  STATIC_REQUIRE_FALSE(interior(interval{1, 4}, interval{1, 3}));
  STATIC_REQUIRE_FALSE(interior(interval{1, 4}, interval{2, 4}));
  STATIC_REQUIRE(interior(line, upwards));
  STATIC_REQUIRE(interior(line, line));
  STATIC_REQUIRE(disjoint(interval{1, 2}, interval{3, 4}));
  STATIC_REQUIRE(disjoint(interval{3, 4}, interval{1, 2}));
  STATIC_REQUIRE(intersection(line, interval{1, 3}).is_whole_line());
  STATIC_REQUIRE(intersection(interval{1, 3}, line).is_whole_line());
  STATIC_REQUIRE_FALSE(disjoint(interval{1, 3}, interval{3, 4}));
  STATIC_REQUIRE_FALSE(identical(interval{1, 3}, interval{1, 2}));
  STATIC_REQUIRE(identical(bisect(interval{0, 1}).left, interval{0, 0.5}));
  STATIC_REQUIRE(identical(bisect(interval{0, 1}).right, interval{0.5, 1}));
  STATIC_REQUIRE(width(interval{-largest, 0}) == largest);
  STATIC_REQUIRE(width(interval{-largest, largest}) == infinity);
  STATIC_REQUIRE(midpoint(interval{largest}) == largest);
  STATIC_REQUIRE(midpoint(interval{0, largest}) == largest / 2);
  STATIC_REQUIRE(midpoint(interval{-largest, 0}) == -largest / 2);
  STATIC_REQUIRE(midpoint(interval{0x1p-1074}) == 0x1p-1074);
  STATIC_REQUIRE(midpoint(line) == 0);
  STATIC_REQUIRE(midpoint(interval{0, infinity}) == 1);
  STATIC_REQUIRE(midpoint(interval{-infinity, -8}) == -16);
  STATIC_REQUIRE(midpoint(interval{largest, infinity}) == largest);
}
