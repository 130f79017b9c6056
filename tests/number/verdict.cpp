#include "../claims.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/verdict.hpp>

using namespace descent;

namespace {

using real_dual = dual<interval<double>>;
constexpr interval<double> line = interval<double>::whole_line(), around_0{-1, 2};
constexpr verdict answers[] = {verdict::refuted, verdict::undecided, verdict::proven};

/// −1, 0 or 1
constexpr auto number(const verdict& v) -> int { return certainly(v) ? 1 : possibly(v) ? 0 : -1; }

/// How many of the nine pairs of answers ! && || == and != treat as Kleene's logic does.
constexpr auto pairs_as_in_kleenes_logic() -> int {
  int n = 0;
  for (const verdict& v : answers)
    for (const verdict& w : answers) {
      const int a = number(v), b = number(w);
      const bool as_it_should = number(!v) == -a && number(v && w) == (a < b ? a : b) &&
                                number(v || w) == (a > b ? a : b) && number(v == w) == a * b &&
                                number(v != w) == -a * b;
      n += as_it_should ? 1 : 0;
    }
  return n;
}

/// An undecided answer cannot be used as a bool by accident.
template <class V>
concept can_be_confused_with_a_number = requires(V v) { v + 1; } || requires(V v) { v < 1; } || requires(V v) {
  v == true;
} || requires(V v) { bool{v} == v; } || std::convertible_to<V, bool> || std::convertible_to<V, interval<double>>;
static_assert(!can_be_confused_with_a_number<verdict>);

/// max(x, 1 − x), by a branch that no interval can take.
constexpr auto farther(const auto& x) { return (max)(x, 1 - x); }

}  // namespace

TEST_CASE("a comparison is proven, refuted or undecided") {
  STATIC_REQUIRE(certainly(interval{1, 2} < interval{3, 4}));
  STATIC_REQUIRE_FALSE(certainly(interval{1, 3} < interval{3, 4}));
  STATIC_REQUIRE(certainly(interval{1, 3} <= interval{3, 4}));
  STATIC_REQUIRE_FALSE(possibly(interval{3, 4} < interval{1, 3}));
  STATIC_REQUIRE_FALSE(certainly(interval{1, 4} < interval{3, 5}));
  STATIC_REQUIRE(possibly(interval{1, 4} < interval{3, 5}));
  STATIC_REQUIRE(certainly(interval{3, 4} > 2));
  STATIC_REQUIRE(certainly(3 >= interval{2, 3}));
  STATIC_REQUIRE(certainly(interval{3} == 3));
  STATIC_REQUIRE_FALSE(certainly(interval{3, 4} == interval{3, 4}));
  STATIC_REQUIRE(possibly(interval{3, 4} == interval{4, 5}));
  STATIC_REQUIRE(certainly(interval{3, 4} != interval{5, 6}));
  STATIC_REQUIRE_FALSE(possibly(interval{3} != 3));
  STATIC_REQUIRE(possibly(line < 0));
  STATIC_REQUIRE_FALSE(certainly(line <= line));
  STATIC_REQUIRE(possibly_undefined(line < 0));
  STATIC_REQUIRE_FALSE(possibly_undefined(around_0 < 0));
}

TEST_CASE("verdicts follow Kleene's logic") {
  CLAIMED int pairs = pairs_as_in_kleenes_logic();
  STATIC_REQUIRE(pairs == 9);
  STATIC_REQUIRE(possibly_undefined(verdict::undefined || verdict::undecided));
  STATIC_REQUIRE(certainly(verdict::undefined || verdict::proven));
  STATIC_REQUIRE(certainly(proven_if(true)));
  STATIC_REQUIRE_FALSE(certainly(proven_if(false)));
  STATIC_REQUIRE(possibly(proven_if(false)));
}

TEST_CASE("a decided verdict is a bool where one is asked for") {
  STATIC_REQUIRE((interval{1, 2} < 3 ? 1 : 2) == 1);
  STATIC_REQUIRE((interval{1, 2} < 1 ? 1 : 2) == 2);
  STATIC_REQUIRE(static_cast<bool>(interval{3} == 3));
}

TEST_CASE("what a branch would do, for doubles") {
  constexpr double not_a_number = __builtin_nan("");
  STATIC_REQUIRE((min)(1, 2.5) == 1);
  STATIC_REQUIRE((max)(1, 2.5) == 2.5);
  STATIC_REQUIRE((max)(1.5f, 2.5f) == 2.5f);
  STATIC_REQUIRE(descent::abs(-2) == 2);
  STATIC_REQUIRE(clamp(7, 0, 1) == 1);
  STATIC_REQUIRE(clamp(-7.5, 0, 1) == 0);
  STATIC_REQUIRE(select(2 < 1, 1, 2.5) == 2.5);
  CHECK(__builtin_isnan((min)(1.0, not_a_number)));
  CHECK(__builtin_isnan((max)(not_a_number, 1.0)));
  CHECK(__builtin_isnan((abs)(not_a_number)));
}

TEST_CASE("what a branch would do, for intervals: every number that it could give") {
  STATIC_REQUIRE(identical(select(around_0 < 3, 1, 2), 1));
  STATIC_REQUIRE(identical(select(around_0 < -1, 1, 2), 2));
  STATIC_REQUIRE(identical(select(around_0 < 0, -around_0, around_0), interval{-2, 2}));
  STATIC_REQUIRE(identical(farther(interval{0, 1}), interval{0, 1}));
  STATIC_REQUIRE(select(line < 0, 1, 2).is_whole_line());
}

TEST_CASE("what a branch would do, for duals") {
  STATIC_REQUIRE(identical((max)(dual{2.0, 3.0}, 1), dual{2.0, 3.0}));
  STATIC_REQUIRE(identical((max)(1, dual{0.5, 3.0}), dual{1.0, 0.0}));
  STATIC_REQUIRE(identical((min)(dual{2.0, 3.0}, dual{1.0, 5.0}), dual{1.0, 5.0}));
  STATIC_REQUIRE(identical((abs)(dual{-2.0, 3.0}), dual{2.0, -3.0}));
  STATIC_REQUIRE(dual{1.0, 5.0} < dual{2.0, 0.0});
  STATIC_REQUIRE(farther(dual{0.25, 1.0}).slope == -1);
  STATIC_REQUIRE(identical((abs)(real_dual{around_0, 1}).slope, interval{-1, 1}));
  STATIC_REQUIRE(identical((max)(real_dual{around_0, 1}, 0).slope, interval{0, 1}));
  STATIC_REQUIRE(identical(relu(real_dual{around_0, 1}).slope, interval{0, 1}));
  STATIC_REQUIRE(identical(relu(real_dual{interval{0, 1}, 2}).slope, interval{0, 2}));
  STATIC_REQUIRE(identical(relu(real_dual{interval{-1, 0}, 2}).slope, interval{0}));
}

TEST_CASE("the slope of a jump is the whole line") {
  STATIC_REQUIRE(relu_slope(real_dual{around_0, 1}).slope.is_whole_line());
  STATIC_REQUIRE(relu_slope(real_dual{interval{0, 1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(relu_slope(real_dual{around_0, 1}).value, interval{0, 1}));
  STATIC_REQUIRE(identical(relu_slope(real_dual{interval{-1, 0}, 1}).slope, interval{0}));
  STATIC_REQUIRE(select(around_0 < 0, real_dual{0}, real_dual{1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(select(around_0 < 5, real_dual{0}, real_dual{1}).slope, interval{0}));
  // The second derivative of rectified, and of |x|, is not known at 0.
  STATIC_REQUIRE(relu(dual{real_dual{around_0, 1}, real_dual{1}}).slope.slope.is_whole_line());
  STATIC_REQUIRE((abs)(dual{real_dual{around_0, 1}, real_dual{1}}).slope.slope.is_whole_line());
}

TEST_CASE("a slope where there is no value is the whole line") {
  STATIC_REQUIRE(log(real_dual{interval{-2, -1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE(sqrt(real_dual{interval{0, 1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE((1 / real_dual{around_0, 1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(log(real_dual{interval{1, 2}, 1}).slope, interval{0.5, 1}));
  STATIC_REQUIRE(identical(pow(dual{2.0, 1.0}, 3), dual{8.0, 12.0}));
  STATIC_REQUIRE(identical(pow(dual{2.0, 1.0}, -1), dual{0.5, -0.25}));
  STATIC_REQUIRE(identical(pow(dual{0.0, 1.0}, 0), dual{1.0, 0.0}));
  STATIC_REQUIRE(identical(sqrt(dual{4.0, 1.0}), dual{2.0, 0.25}));
  CHECK(__builtin_isnan(log(dual{-1.0, 1.0}).slope));
}
