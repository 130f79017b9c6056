#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/cover.hpp>
#include <descent/proof/ranges.hpp>

using namespace descent;
using namespace support;

namespace {

constexpr labelled_sample<float, 2, 2> classes[] = {{{0.5f, 3}, 0}, {{-1, 7}, 1}, {{0.25f, 4}, 1}};
constexpr sample<double> one_input[] = {{2.0, 0.0}, {-3.0, 1.0}};

}  // namespace

TEST_CASE("the ranges of samples are the least and the largest of each input") {
  CLAIMED auto trained = ranges_of(classes);
  STATIC_REQUIRE(identical(trained[0], interval{-1, 0.5}));
  STATIC_REQUIRE(identical(trained[1], interval{3, 7}));
  CLAIMED auto line = ranges_of(one_input);
  STATIC_REQUIRE(identical(line[0], interval{-3, 2}));
}

TEST_CASE("ranges inside the known ones are returned, others are refused with the end outside") {
  CLAIMED auto part = ranges_inside(ranges_of(classes), box{interval{0, 0.5}, interval{3, 4}});
  STATIC_REQUIRE(identical(part[1], interval{3, 4}));
  CHECK(words_of([] { (void)ranges_inside(ranges_of(classes), box{interval{0, 0.5}, interval{3, 8}}); }, 8) ==
        "range_must_be_inside_the_known_one");
  CHECK(words_of([] { (void)ranges_inside(ranges_of(classes), box{interval{-2, 1}, interval{3, 8}}); }, -2) ==
        "range_must_be_inside_the_known_one");
}
