#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/root.hpp>

using namespace descent;
using namespace support;

namespace {

/// x + ½ where x is not above 0, x − ½ where it is: two roots, and a jump between them.
constexpr auto with_a_jump(const auto& x) { return x + 0.5 - relu_slope(x); }

constexpr auto with_a_jump_of = [](const auto& x) { return with_a_jump(x); };
constexpr auto square_less_2 = [](const auto& x) { return square(x) - 2.0; };

}  // namespace

TEST_CASE("the mean value form encloses every value, and is narrow where the function is smooth") {
  CLAIMED auto narrow = mean_value_form([](const auto& x) { return x * (1 - x); }, {0.25, 0.26});
  STATIC_REQUIRE(width(narrow) < 0.0052);  // 0.0175 by the function's own arithmetic
  STATIC_REQUIRE(encloses(narrow, 0.189));
  CLAIMED auto jump = mean_value_form([](const auto& x) { return relu_slope(x); }, {-1, 1});
  STATIC_REQUIRE(identical(jump, interval{0, 1}));
  CLAIMED auto bend = mean_value_form([](const auto& x) { return relu(x); }, {-1, 1});
  STATIC_REQUIRE(encloses(bend, interval{0, 1}));
  CLAIMED auto nowhere = mean_value_form([](const auto& x) { return log(x); }, {-1, 1});
  STATIC_REQUIRE(nowhere.is_whole_line());
  CLAIMED auto far = mean_value_form([](const auto& x) { return 1 / x; }, {1, infinity});
  STATIC_REQUIRE(identical(far, interval{0, 1}));
}

TEST_CASE("Newton's method encloses a root, and knows when it is the only one") {
  CLAIMED auto root = interval_newton(square_less_2, {1, 2});
  STATIC_REQUIRE(certainly(root.unique));
  STATIC_REQUIRE(root.root.lower < 1.4142135623730951);
  STATIC_REQUIRE(root.root.upper >= 1.4142135623730951);
  STATIC_REQUIRE(width(root.root) < 1e-15);
  CLAIMED auto two = interval_newton(square_less_2, {-2, 2});
  STATIC_REQUIRE_FALSE(certainly(two.unique));
  STATIC_REQUIRE(encloses(two.root, interval{-1.4142, 1.4142}));
  // The slope is 0 at one end, where an extended quotient still helps.
  CLAIMED auto from_0 = interval_newton(square_less_2, {0, 2});
  STATIC_REQUIRE(certainly(from_0.unique));
  STATIC_REQUIRE(width(from_0.root) < 1e-15);
  CLAIMED auto across_a_jump = interval_newton(with_a_jump_of, {-1, 1});
  STATIC_REQUIRE_FALSE(certainly(across_a_jump.unique));
  STATIC_REQUIRE(identical(across_a_jump.root, interval{-1, 1}));
  CLAIMED auto before_it = interval_newton(with_a_jump_of, {-1, -0.25});
  STATIC_REQUIRE(certainly(before_it.unique));
  // A root that may lie outside.
  CLAIMED auto at_the_end = interval_newton([](const auto& x) { return x - dual{interval{1.9, 2.1}}; }, {1, 2});
  STATIC_REQUIRE_FALSE(certainly(at_the_end.unique));
  CLAIMED auto flat = interval_newton([](const auto& x) { return 0.0 * x; }, {-1, 1});
  STATIC_REQUIRE(identical(flat.root, interval{-1, 1}));
  STATIC_REQUIRE_FALSE(certainly(flat.unique));
}

TEST_CASE("a quotient by a range that contains 0 has up to two pieces") {
  CLAIMED auto two = extended_quotient({1, 2}, {-1, 2});
  STATIC_REQUIRE(two.count == 2);
  STATIC_REQUIRE(identical(two.piece[0], interval{-infinity, -1}));
  STATIC_REQUIRE(identical(two.piece[1], interval{0.5, infinity}));
  CLAIMED auto negative = extended_quotient({-2, -1}, {0, 2});
  STATIC_REQUIRE(negative.count == 1);
  STATIC_REQUIRE(identical(negative.piece[0], interval{-infinity, -0.5}));
  CLAIMED auto none = extended_quotient({1, 2}, 0);
  STATIC_REQUIRE(none.count == 0);
  CLAIMED auto any = extended_quotient({0, 1}, {-1, 1});
  STATIC_REQUIRE(any.count == 1);
  STATIC_REQUIRE(any.piece[0].is_whole_line());
  CLAIMED auto plain = extended_quotient({1, 2}, {4, 8});
  STATIC_REQUIRE(identical(plain.piece[0], interval{0.125, 0.5}));
}

TEST_CASE("a function whose value at the midpoint is none of those on the box is refused") {
  constexpr auto jumps = [](const dual<interval<double>>& x) { return width(x.value) > 0 ? x : x + 5; };
  CHECK(words_of([&] { static_cast<void>(mean_value_form(jumps, {0, 1})); }, 5.5) ==
        "value_at_the_midpoint_must_be_one_on_the_box");
}

TEST_CASE("a root of a ray is enclosed, and a quotient by any number is any number") {
  CLAIMED auto of_a_ray = interval_newton([](const auto& x) { return x - 2; }, {0, infinity});
  STATIC_REQUIRE(certainly(of_a_ray.unique));
  STATIC_REQUIRE(identical(of_a_ray.root, interval{2}));
  CLAIMED auto any = extended_quotient({1, 2}, interval<double>::whole_line());
  STATIC_REQUIRE(any.piece[0].is_whole_line());
}
