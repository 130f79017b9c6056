#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/lane_functions.hpp>
#include <descent/number/lanes.hpp>

using namespace descent;
using namespace support;

namespace {

using real_dual = dual<interval<double>>;
constexpr interval<double> around_0{-1, 2};

constexpr auto cube(const auto& x) { return x * x * x; }

/// ½ (x⁻¹ + x²) + eˣ, by every operation of a dual.
constexpr auto all_operations(const auto& x) { return (1.0 / x + square(x)) * 0.5 - (-exp(x)); }

/// The second derivative at x of a function of any number.
constexpr auto second_derivative(auto function, const auto& x) { return function(dual{dual{x, 1.0}, 1.0}).slope.slope; }

constexpr auto tanh_of = [](const auto& x) { return tanh(x); };
constexpr auto log_of = [](const auto& x) { return log(x); };
constexpr auto rectified_of = [](const auto& x) { return relu(x * x - 1.0); };

}  // namespace

TEST_CASE("a dual carries the slope of every operation") {
  CLAIMED auto third_power = cube(dual{2.0, 1.0});
  STATIC_REQUIRE(identical(third_power, dual{8.0, 12.0}));
  CLAIMED auto second = cube(dual{dual{2.0, 1.0}, dual{1.0, 0.0}});
  STATIC_REQUIRE(second.slope.slope == 12.0);
  CLAIMED auto everything = all_operations(dual{1.0, 1.0});  // slope ½ (−1 + 2) + e
  STATIC_REQUIRE(everything.value - 3.718281828459045 < 1e-15);
  STATIC_REQUIRE(everything.value - 3.718281828459045 > -1e-15);
  STATIC_REQUIRE(everything.slope - 3.218281828459045 < 1e-15);
  STATIC_REQUIRE(everything.slope - 3.218281828459045 > -1e-15);
  STATIC_REQUIRE(identical(sigmoid(dual{0.0, 4.0}), dual{0.5, 1.0}));
  STATIC_REQUIRE(identical(dual{3.0}, dual{3.0, 0.0}));
  STATIC_REQUIRE(identical(dual{3.0, 1.0} / dual{2.0, 5.0}, dual{1.5, -3.25}));  // (1 · 2 − 3 · 5) / 2²
  STATIC_REQUIRE(identical(dual{3.0, 1.0} * dual{2.0, 5.0}, dual{6.0, 17.0}));
}

TEST_CASE("a dual carries the slopes of tanh, log, powers, roots and relu") {
  STATIC_REQUIRE(identical(tanh(dual{0.0, 3.0}), dual{0.0, 3.0}));
  STATIC_REQUIRE(near(tanh(dual{1.0, 1.0}).slope, 0.41997434161402606939, 1e-15));  // 1 / cosh² 1
  STATIC_REQUIRE(log(dual{4.0, 2.0}).slope == 0.5);
  STATIC_REQUIRE(identical(log(dual{1.0, 1.0}), dual{0.0, 1.0}));
  STATIC_REQUIRE(identical(relu(dual{2.0, 3.0}), dual{2.0, 3.0}));
  STATIC_REQUIRE(identical(relu(dual{0.0, 3.0}), dual{0.0, 0.0}));
  STATIC_REQUIRE(identical(relu(dual{-2.0, 3.0}), dual{0.0, 0.0}));
  STATIC_REQUIRE(identical(relu_slope(dual{2.0, 3.0}), dual{1.0, 0.0}));
  STATIC_REQUIRE(identical(tanh(dual{0.0f, 3.0f}), dual{0.0f, 3.0f}));
  STATIC_REQUIRE(identical(pow(dual{2.0, 1.0}, 3), dual{8.0, 12.0}));
  STATIC_REQUIRE(identical(pow(dual{2.0, 1.0}, -1), dual{0.5, -0.25}));
  STATIC_REQUIRE(identical(pow(dual{0.0, 1.0}, 0), dual{1.0, 0.0}));
  STATIC_REQUIRE(identical(sqrt(dual{4.0, 1.0}), dual{2.0, 0.25}));
}

TEST_CASE("a dual of duals carries second derivatives, and encloses them over intervals") {
  STATIC_REQUIRE(near(second_derivative(tanh_of, 1.0), -0.63970000844922450, 1e-15));  // −2 tanh 1 / cosh² 1
  STATIC_REQUIRE(second_derivative(log_of, 2.0) == -0.25);
  STATIC_REQUIRE(second_derivative(rectified_of, 2.0) == 2);
  STATIC_REQUIRE(second_derivative(rectified_of, 0.5) == 0);
  STATIC_REQUIRE(encloses(second_derivative(tanh_of, interval{0.5, 1.5}), -0.63970000844922450));
  STATIC_REQUIRE(identical(second_derivative(log_of, interval{1, 2}), interval{-1, -0.25}));
  STATIC_REQUIRE(identical(second_derivative(rectified_of, interval{2}), interval{2}));
  STATIC_REQUIRE(encloses(second_derivative(rectified_of, interval{0.5, 2}), interval{0, 2}));
}

TEST_CASE("min, max and abs of duals carry the slope of the chosen number") {
  STATIC_REQUIRE(identical((max)(dual{2.0, 3.0}, 1), dual{2.0, 3.0}));
  STATIC_REQUIRE(identical((max)(1, dual{0.5, 3.0}), dual{1.0, 0.0}));
  STATIC_REQUIRE(identical((min)(dual{2.0, 3.0}, dual{1.0, 5.0}), dual{1.0, 5.0}));
  STATIC_REQUIRE(identical((abs)(dual{-2.0, 3.0}), dual{2.0, -3.0}));
  STATIC_REQUIRE(dual{1.0, 5.0} < dual{2.0, 0.0});
  STATIC_REQUIRE((max)(dual{0.25, 1.0}, 1 - dual{0.25, 1.0}).slope == -1);
  STATIC_REQUIRE(identical((abs)(real_dual{around_0, 1}).slope, interval{-1, 1}));
  STATIC_REQUIRE(identical((max)(real_dual{around_0, 1}, 0).slope, interval{0, 1}));
  STATIC_REQUIRE(identical(relu(real_dual{around_0, 1}).slope, interval{0, 1}));
  STATIC_REQUIRE(identical(relu(real_dual{interval{0, 1}, 2}).slope, interval{0, 2}));
  STATIC_REQUIRE(identical(relu(real_dual{interval{-1, 0}, 2}).slope, interval{0}));
}

TEST_CASE("duals are compared by their values") {
  CLAIMED dual one{1.0, 5.0}, two{2.0, -5.0};
  STATIC_REQUIRE((two > one && !(one > two) && !(one > one)));
  STATIC_REQUIRE((one < two && !(two < one) && !(one < one)));
}

TEST_CASE("the slope of |u| at 0 is that of u") {
  CLAIMED auto at_0 = (abs)(dual{0.0, 3.0}), below = (abs)(dual{-1.0, 3.0});
  STATIC_REQUIRE((at_0.value == 0 && at_0.slope == 3));
  STATIC_REQUIRE((below.value == 1 && below.slope == -3));
}

TEST_CASE("the slope of a jump is the whole line") {
  STATIC_REQUIRE(relu_slope(real_dual{around_0, 1}).slope.is_whole_line());
  STATIC_REQUIRE(relu_slope(real_dual{interval{0, 1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(relu_slope(real_dual{around_0, 1}).value, interval{0, 1}));
  STATIC_REQUIRE(identical(relu_slope(real_dual{interval{-1, 0}, 1}).slope, interval{0}));
  STATIC_REQUIRE(select(around_0 < 0, real_dual{0}, real_dual{1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(select(around_0 < 5, real_dual{0}, real_dual{1}).slope, interval{0}));
  // The second derivative of relu, and of |x|, is not known at 0.
  STATIC_REQUIRE(relu(dual{real_dual{around_0, 1}, real_dual{1}}).slope.slope.is_whole_line());
  STATIC_REQUIRE((abs)(dual{real_dual{around_0, 1}, real_dual{1}}).slope.slope.is_whole_line());
}

TEST_CASE("a selection by what may be undefined is, though another comparison decides") {
  const auto chosen = [](const auto& x) { return select(1 / x > 0 || x <= 5, x, -x); };
  CLAIMED auto of_duals = chosen(real_dual{around_0, 1});
  STATIC_REQUIRE(of_duals.value.is_whole_line());
  STATIC_REQUIRE(of_duals.slope.is_whole_line());
  STATIC_REQUIRE(identical(chosen(real_dual{interval{1, 2}, 1}).slope, interval{1}));
  STATIC_REQUIRE(chosen(dual{real_dual{around_0, 1}, real_dual{1}}).slope.slope.is_whole_line());
}

TEST_CASE("duals are identical if their values and slopes are, and finite if both are") {
  STATIC_REQUIRE(identical(dual{1.0, 2.0}, dual{1.0, 2.0}));
  STATIC_REQUIRE_FALSE(identical(dual{1.0, 2.0}, dual{1.5, 2.0}));
  STATIC_REQUIRE_FALSE(identical(dual{1.0, 2.0}, dual{1.0, 2.5}));
  STATIC_REQUIRE(real_dual::whole_line().is_whole_line());
  STATIC_REQUIRE_FALSE(real_dual{around_0, 1}.is_whole_line());
  STATIC_REQUIRE(dual{1.0, 2.0}.finite());
  STATIC_REQUIRE_FALSE(dual{1.0, infinity}.finite());
  STATIC_REQUIRE_FALSE(dual{infinity, 1.0}.finite());
}

TEST_CASE("a slope where there is no value is the whole line") {
  STATIC_REQUIRE(log(real_dual{interval{-2, -1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE(sqrt(real_dual{interval{0, 1}, 1}).slope.is_whole_line());
  STATIC_REQUIRE((1 / real_dual{around_0, 1}).slope.is_whole_line());
  STATIC_REQUIRE(identical(log(real_dual{interval{1, 2}, 1}).slope, interval{0.5, 1}));
  for (const double x : {-1.0, -2.0}) CHECK(__builtin_isnan(log(dual{x, 1.0}).slope));
}

TEST_CASE("duals of lanes have logarithms, undefined lane by lane") {
  using two = lanes<double, 2>;
  CLAIMED auto l = log(dual<two>{two{{{4.0, -1.0}}}, two{1.0}});
  STATIC_REQUIRE(l.slope[0] == 0.25);
  STATIC_REQUIRE(__builtin_isnan(l.value[1]));
  STATIC_REQUIRE(__builtin_isnan(l.slope[1]));
}
