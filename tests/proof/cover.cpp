#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/verdict.hpp>
#include <descent/proof/cover.hpp>

#include <cstddef>

using namespace descent;
using namespace support;

namespace {

constexpr box cube{interval{0, 1}, interval{0, 1}, interval{0, 1}};
constexpr interval unit{0, 1};

constexpr auto below_0_26 = [](const auto& x) { return x * (1 - x) < 0.26; };
constexpr auto below_0_1875 = [](const auto& x) { return x * (1 - x) < 0.1875; };
constexpr auto at_most_a_quarter = [](const auto& x) { return x * (1 - x) <= 0.25; };
constexpr auto on_a_cube = [](const auto& x) { return x[0] * (1 - x[0]) + 0.01 * x[1] * x[2] < 0.28; };
// It is proven on the whole range, and undecided where it is asked again.
constexpr auto undefined_at_the_middle = [](const auto& x) {
  return proven_if(width(x) > 0 || !encloses(x, 0.5)) && x <= 1;
};

template <std::size_t N>
constexpr auto same(const coverage<N>& x, const coverage<N>& y) -> bool {
  for (std::size_t i = 0; i < N; ++i)
    if (x.point[i] != y.point[i] || !identical(x.where[i], y.where[i])) return false;
  return x.proven == y.proven && x.boxes == y.boxes;
}

}  // namespace

TEST_CASE("a coverage says how much was proven, and where the proof ended") {
  CLAIMED auto all = for_all({0, 1}, [](const auto& x) { return x * (1 - x) < 0.26; });
  STATIC_REQUIRE(all.proven == 1);
  STATIC_REQUIRE(all.boxes > 1);
  CLAIMED auto some = for_all({0, 1}, [](const auto& x) { return x * x < 0.25; });
  STATIC_REQUIRE(some.proven > 0.49);
  STATIC_REQUIRE(some.proven < 0.5);
  STATIC_REQUIRE_FALSE(possibly(some.found));
  STATIC_REQUIRE(some.point[0] == 0.5);
  CLAIMED auto none = for_all({0, 1}, [](const auto& x) { return x + 2 < 1; });
  STATIC_REQUIRE_FALSE(possibly(none.found));
  STATIC_REQUIRE(identical(none.where[0], interval{0, 1}));
  STATIC_REQUIRE(none.point[0] == 0.5);
  CLAIMED auto unknown = for_all({0, 1}, [](const auto& x) { return x - x <= 0; });
  STATIC_REQUIRE(unknown.proven == 0);
  STATIC_REQUIRE(possibly(unknown.found));
  STATIC_REQUIRE_FALSE(certainly(unknown.found));
}

TEST_CASE("a claim may be about any number of ranges") {
  CLAIMED auto pairs = for_all({0, 1}, {-1, 0}, [](const auto& x, const auto& y) { return x - y < 2.001; });
  STATIC_REQUIRE(pairs.proven == 1);
  CLAIMED auto triples = for_all(cube, [](const auto& x) { return x[0] * (1 - x[0]) + 0.01 * x[1] * x[2] < 0.28; });
  STATIC_REQUIRE(triples.proven == 1);
  STATIC_REQUIRE(triples.boxes < 1000);
  CLAIMED auto no = for_all(cube, [](const auto& x) { return x[0] + x[1] + x[2] < 3; });
  STATIC_REQUIRE_FALSE(possibly(no.found));
  STATIC_REQUIRE(no.point[2] == 1);
}

TEST_CASE("the range is halved most often that matters") {
  constexpr auto boxes_of = [](std::size_t i) {
    return for_all(box{unit, unit, unit, unit}, [i](const auto& x) { return x[i] * (1 - x[i]) < 0.26; }).boxes;
  };
  STATIC_REQUIRE(boxes_of(0) < 300);  // in turn it would be halved in 2103 boxes
  STATIC_REQUIRE(boxes_of(3) < 300);
}

TEST_CASE("what a claim proves is asked again at each corner") {
  constexpr auto unproven_at = [](bool left, bool low) {
    return for_all(box{unit, unit},
                   [left, low](const auto& x) {
                     return proven_if(!(left ? x[0].upper == 0 : x[0].lower == 1) ||
                                      !(low ? x[1].upper == 0 : x[1].lower == 1));
                   })
        .where;
  };
  STATIC_REQUIRE(identical(unproven_at(true, true)[0], interval{0}));
  STATIC_REQUIRE(identical(unproven_at(true, true)[1], interval{0}));
  STATIC_REQUIRE(identical(unproven_at(true, false)[0], interval{0}));
  STATIC_REQUIRE(identical(unproven_at(true, false)[1], interval{1}));
  STATIC_REQUIRE(identical(unproven_at(false, true)[0], interval{1}));
  STATIC_REQUIRE(identical(unproven_at(false, true)[1], interval{0}));
  STATIC_REQUIRE(identical(unproven_at(false, false)[0], interval{1}));
  STATIC_REQUIRE(identical(unproven_at(false, false)[1], interval{1}));
}

TEST_CASE("the points of a range are finite, though its ends may not be, and not all integers") {
  STATIC_REQUIRE(detail::point_of(interval{0, 4}, 0) == 0);
  STATIC_REQUIRE(detail::point_of(interval{0, 4}, 2) == 2);
  STATIC_REQUIRE(detail::point_of(interval{0, 4}, 4) == 4);
  CLAIMED double left = detail::point_of(interval{0, 4}, 1), right = detail::point_of(interval{0, 4}, 3);
  STATIC_REQUIRE(1.5 < left);  // 4 (3 − √5) / 2 and 4 (√5 − 1) / 2
  STATIC_REQUIRE(left < 1.6);
  STATIC_REQUIRE(left + right == 4);
  STATIC_REQUIRE(detail::point_of(interval{-infinity, infinity}, 0) == 0);
  STATIC_REQUIRE(detail::point_of(interval{-infinity, infinity}, 4) == 0);
  STATIC_REQUIRE(detail::point_of(interval{-infinity, 0}, 1) < -1);
  STATIC_REQUIRE(detail::point_of(interval{0, infinity}, 3) > 1);
  CLAIMED double largest_left = detail::point_of(interval{-largest, largest}, 1);
  STATIC_REQUIRE(-largest < largest_left);
  STATIC_REQUIRE(largest_left < 0);
  STATIC_REQUIRE(detail::point_of(interval{0, 0x1p-1074}, 3) == midpoint({0, 0x1p-1074}));
}

TEST_CASE("a range that cannot be halved does not stop a proof") {
  CLAIMED auto narrow = for_all({0x1.9999999999999p-4, 0x1.999999999999bp-4}, {0, 1},
                                [](const auto& rate, const auto& w) { return w * (1 - w) + rate <= 0.37; });
  STATIC_REQUIRE(narrow.proven == 1);
  CLAIMED auto least = for_all({0, 0x1p-1074}, [](const auto& x) { return x <= 0; });
  STATIC_REQUIRE_FALSE(possibly(least.found));
  STATIC_REQUIRE(least.point[0] == 0x1p-1074);
}

TEST_CASE("an operation that is undefined on a wide box does not end a proof") {
  CLAIMED auto reciprocal = for_all({-1, 1}, [](const auto& x) { return 1 / (x * x - x + 1) >= 0.3; });
  CLAIMED auto logarithm = for_all({-1, 1}, [](const auto& x) { return log(x * x - x + 1) >= -0.3; });
  CLAIMED auto power = for_all({0, 40}, [](const auto& x) { return exp(x * x) >= 1; });
  CLAIMED auto every_double = for_all({-largest, largest}, [](const auto& x) { return x <= largest; });
  CLAIMED auto every_number = for_all({-infinity, infinity}, [](const auto& x) { return square(x) + 1 >= 1; });
  STATIC_REQUIRE(reciprocal.proven == 1);
  STATIC_REQUIRE(logarithm.proven == 1);
  STATIC_REQUIRE(power.proven == 1);
  STATIC_REQUIRE(every_double.proven == 1);
  STATIC_REQUIRE(every_number.proven == 1);
}

TEST_CASE("a claim that may be undefined somewhere is not proven") {
  CLAIMED auto at_0 = for_all({0, 1}, [](const auto& x) { return square(1 / x) >= 0; });
  CLAIMED auto below_0 = for_all({-2, -1}, [](const auto& x) { return sigmoid(log(x)) <= 1; });
  CLAIMED auto chosen = for_all({0, 1}, [](const auto& x) { return select(1 / x > 0, 1, 0) <= 1; });
  STATIC_REQUIRE(at_0.proven < 1);
  STATIC_REQUIRE(below_0.proven == 0);
  STATIC_REQUIRE(chosen.proven < 1);
}

TEST_CASE("a proof in several constants is the proof in one") {
  STATIC_REQUIRE(same(for_all<unit>(below_0_26), for_all(unit, below_0_26)));
  STATIC_REQUIRE(same(for_all<unit, 1>(below_0_26), for_all(unit, below_0_26)));
  STATIC_REQUIRE(same(for_all<unit, 3>(below_0_1875), for_all(unit, below_0_1875)));
  STATIC_REQUIRE(same(for_all<cube, 7>(on_a_cube), for_all(cube, on_a_cube)));
  STATIC_REQUIRE_FALSE(possibly(for_all<unit, 3>(below_0_1875).found));
  CLAIMED auto endless = for_all<unit, 1>(at_most_a_quarter);
  STATIC_REQUIRE(endless.boxes == 256);
  STATIC_REQUIRE(endless.proven < 0.5);
  STATIC_REQUIRE_FALSE(certainly(endless.found));
  STATIC_REQUIRE(width(endless.where[0]) < 0.01);
  STATIC_REQUIRE(for_all<unit>(undefined_at_the_middle).proven == 0);
}

constexpr interval from_0_to_1{0, 1};
constexpr box six{from_0_to_1, from_0_to_1, from_0_to_1, from_0_to_1, from_0_to_1, from_0_to_1};

TEST_CASE("a box, a point and a corner may each cost 20,000 steps") {
  constexpr auto dear = [](const box<6>& x) {
    int sum = 0;
    for (int i = 0; i < 20'000; ++i) sum ^= i;
    return x[5] + 0 * sum < 2;
  };
  STATIC_REQUIRE(for_all<six>(dear).proven == 1);
}

TEST_CASE("a proof that is interrupted ends as one that is not") {
  constexpr auto claim = [](const auto& x) { return square(x.range[0]) - x.range[0] > -0.26; };
  constexpr auto in_steps = [](std::size_t boxes, auto of) {
    detail::covering<1> so_far{box{interval{0, 1}}};
    while (so_far.count > 0) so_far = detail::examined(so_far, of, boxes);
    return so_far.result.boxes;
  };
  CLAIMED auto at_once = in_steps(10'000, claim), by_twos = in_steps(2, claim);
  STATIC_REQUIRE(at_once == by_twos);
  STATIC_REQUIRE(at_once > 4);
}
