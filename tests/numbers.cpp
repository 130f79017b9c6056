#include "claims.hpp"

#include <descent/dual.hpp>
#include <descent/error.hpp>
#include <descent/interval.hpp>
#include <descent/neuron.hpp>
#include <descent/polynomial.hpp>
#include <descent/theorem.hpp>

using namespace descent;

namespace {

constexpr double largest = 0x1.fffffffffffffp1023;
constexpr interval<double> tenth = interval{1} / interval{10};
constexpr polynomial a{0, 1};

constexpr auto cube(const auto& x) { return x * x * x; }

/// ½ (x⁻¹ + x²) + eˣ, every operation of a dual.
constexpr auto all_operations(const auto& x) { return (1.0 / x + square(x)) * 0.5 - (-exp(x)); }

/// How many of 100 steps of the budget of e^x stay below the slack: see exp_in_words.
constexpr auto budget() -> double {
  double missing = 0;
  for (int j = 17; j > 0; --j) missing = (0.6932 * missing + 1.01 + 3) / j + (j > 1 ? 1 : 0);
  return missing + 1.03;
}

/// Σ r^k / k! · 2⁶² for k ≥ 18 and r = 0.6932.
constexpr auto left_out() -> double {
  double term = 0x1p62, sum = 0;
  for (int k = 1; k < 40; ++k) {
    term = term * 0.6932 / k;
    if (k >= 18) sum = sum + term;
  }
  return sum;
}

}  // namespace

TEST_CASE("a dual carries the slope of every operation") {
  CLAIMED auto third_power = cube(dual{2.0, 1.0});
  STATIC_REQUIRE(third_power == dual{8.0, 12.0});
  CLAIMED auto second = cube(dual{dual{2.0, 1.0}, dual{1.0, 0.0}});
  STATIC_REQUIRE(second.slope.slope == 12.0);
  CLAIMED auto everything = all_operations(dual{1.0, 1.0});  // slope ½ (−1 + 2) + e
  STATIC_REQUIRE(everything.value - 3.718281828459045 < 1e-15);
  STATIC_REQUIRE(everything.value - 3.718281828459045 > -1e-15);
  STATIC_REQUIRE(everything.slope - 3.218281828459045 < 1e-15);
  STATIC_REQUIRE(everything.slope - 3.218281828459045 > -1e-15);
  STATIC_REQUIRE(sigmoid(dual{0.0, 4.0}) == dual{0.5, 1.0});
  STATIC_REQUIRE(dual{3.0} == dual{3.0, 0.0});
}

TEST_CASE("every kind of number flows through the one network") {
  STATIC_REQUIRE(error(neuron{dual{0.0, 1.0}}, identity) == dual{0.25, -0.125});
  STATIC_REQUIRE(encloses(error(neuron{interval{0.0, 1.0}}, identity), error(neuron{0.5}, identity)));
  CLAIMED auto nested = error(neuron{dual{dual{interval{0.0}, 1.0}, 1.0}}, identity);
  STATIC_REQUIRE(nested.value.value == interval{0.25});
  STATIC_REQUIRE(nested.slope.value == interval{-0.125});
  STATIC_REQUIRE(nested.slope.slope == interval{0.0625});  // E″(0) = ¼ · ¼ for x = y = 1
}

TEST_CASE("a dual network is trained like any other, and its slope says how the end depends on the start") {
  CLAIMED auto after = train(neuron{dual{0.5, 1.0}}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto above = train(neuron{0.5 + 0x1p-20}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto below = train(neuron{0.5 - 0x1p-20}, identity, gradient_descent{1.0}, 10);
  STATIC_REQUIRE(after.weight.value == train(neuron{0.5}, identity, gradient_descent{1.0}, 10).weight);
  STATIC_REQUIRE(after.weight.slope - (above.weight - below.weight) * 0x1p19 < 1e-9);
  STATIC_REQUIRE((above.weight - below.weight) * 0x1p19 - after.weight.slope < 1e-9);
}

TEST_CASE("an interval operation gives everything that it can give") {
  STATIC_REQUIRE(interval{1, 2} + interval{3, 5} == interval{4, 7});
  STATIC_REQUIRE(interval{1, 2} - interval{3, 5} == interval{-4, -1});
  STATIC_REQUIRE(interval{-1, 2} * interval{-3, 5} == interval{-6, 10});
  STATIC_REQUIRE(interval{-2, -1} * interval{3, 5} == interval{-10, -3});
  STATIC_REQUIRE(interval{-2, 1} * interval{-5, -3} == interval{-5, 10});
  STATIC_REQUIRE(interval{0, 0} * interval{-largest, largest} == interval{0});
  STATIC_REQUIRE(interval{1, 2} / interval{-4, -2} == interval{-1, -0.25});
  STATIC_REQUIRE(interval{-1, 2} / interval{2, 4} == interval{-0.5, 1});
  STATIC_REQUIRE(square(interval{-1, 2}) == interval{0, 4});
  STATIC_REQUIRE(square(interval{-2, -1}) == interval{1, 4});
  STATIC_REQUIRE(square(interval{0}) == interval{0});
  STATIC_REQUIRE(-interval{1, 2} == interval{-2, -1});
  STATIC_REQUIRE(sigmoid(interval{0}) == interval{0.5});
  STATIC_REQUIRE(exp(interval{0}) == interval{1});
  STATIC_REQUIRE(sigmoid(interval{-largest, largest}) == interval{0, 1});
}

TEST_CASE("an end is rounded outward, by one number") {
  STATIC_REQUIRE(tenth.lower == 0x1.9999999999999p-4);
  STATIC_REQUIRE(tenth.upper == 0x1.999999999999ap-4);
  STATIC_REQUIRE(interval{1} + interval{0x1p-60} == interval{1, 1 + 0x1p-52});
  STATIC_REQUIRE(interval{1} - interval{0x1p-60} == interval{1 - 0x1p-53, 1});
  STATIC_REQUIRE(interval{1 + 0x1p-52} * interval{1 + 0x1p-52} == interval{1 + 0x1p-51, 1 + 0x1.8p-51});
  STATIC_REQUIRE(interval{0x1p-1074} * interval{0.5} == interval{-0x1p-1074, 0x1p-1074});
  STATIC_REQUIRE(square(interval{0x1p-600}) == interval{0, 0x1p-1074});
  STATIC_REQUIRE(interval{largest} - interval{0x1p900} == interval{0x1.ffffffffffffep1023, largest});
  STATIC_REQUIRE(width(exp(interval{1})) == 0x1p-51);
  STATIC_REQUIRE(encloses(exp(interval{1}), 2.718281828459045));
}

TEST_CASE("comparisons are certain ones") {
  STATIC_REQUIRE(interval{1, 2} < interval{3, 4});
  STATIC_REQUIRE_FALSE(interval{1, 3} < interval{3, 4});
  STATIC_REQUIRE(interval{1, 3} <= interval{3, 4});
  STATIC_REQUIRE_FALSE(interval{1, 4} < interval{3, 5});
  STATIC_REQUIRE_FALSE(interval{1, 4} >= interval{3, 5});
  STATIC_REQUIRE(less(interval{1, 2}, interval{3, 4}) == verdict::proven);
  STATIC_REQUIRE(less(interval{3, 4}, interval{1, 3}) == verdict::refuted);
  STATIC_REQUIRE(less(interval{1, 4}, interval{3, 5}) == verdict::undecided);
}

TEST_CASE("sets") {
  STATIC_REQUIRE(hull(interval{1, 2}, interval{4, 5}) == interval{1, 5});
  STATIC_REQUIRE(intersection(interval{1, 4}, interval{3, 5}) == interval{3, 4});
  STATIC_REQUIRE(intersection(interval{1, 3}, interval{3, 5}) == interval{3});
  STATIC_REQUIRE(encloses(interval{1, 4}, interval{2, 3}));
  STATIC_REQUIRE_FALSE(encloses(interval{1, 4}, interval{2, 5}));
  STATIC_REQUIRE(split(interval{0, 1}).left == interval{0, 0.5});
  STATIC_REQUIRE(split(interval{0, 1}).right == interval{0.5, 1});
  STATIC_REQUIRE(width(interval{-largest, 0}) == largest);
  STATIC_REQUIRE(midpoint(interval{largest}) == largest);
  STATIC_REQUIRE(midpoint(interval{0x1p-1074}) == 0x1p-1074);
}

TEST_CASE("the budget of e^x adds up to less than its slack") {
  STATIC_REQUIRE(budget() < static_cast<double>(detail::exp_slack));
  STATIC_REQUIRE(left_out() < 1.03);
}

TEST_CASE("polynomials are exact") {
  STATIC_REQUIRE((1 - a) * (1 + a) == 1 - a * a);
  STATIC_REQUIRE(square(a - 1) == polynomial{1, -2, 1});
  STATIC_REQUIRE(derivative(a) == a - a * a);
  STATIC_REQUIRE(derivative(a * a) == 2 * a * (a - a * a));
  STATIC_REQUIRE(derivative(polynomial{7}) == polynomial{0});
  STATIC_REQUIRE_FALSE(a == a * a);
}

TEST_CASE("a bound on [0, 1] is exact") {
  STATIC_REQUIRE(never_above(a * (1 - a), 1, 4));
  STATIC_REQUIRE_FALSE(never_above(a * (1 - a), 249, 1000));
  STATIC_REQUIRE(never_above(a * a * a, 1, 1));
  STATIC_REQUIRE_FALSE(never_above(a, 999, 1000));
  STATIC_REQUIRE(never_above(-a, 0, 1));
}

TEST_CASE("a cover says how far it got, and where it stopped") {
  CLAIMED auto all = for_all({0, 1}, [](const auto& x) { return x * (1 - x) < 0.26; });
  STATIC_REQUIRE(all.proven == 1);
  STATIC_REQUIRE(all.boxes > 1);
  CLAIMED auto some = for_all({0, 1}, [](const auto& x) { return x * x < 0.25; });
  STATIC_REQUIRE(some.proven > 0.49);
  STATIC_REQUIRE(some.proven < 0.5);
  STATIC_REQUIRE(some.found == verdict::undecided);
  STATIC_REQUIRE(some.x.upper == 0.5);
  CLAIMED auto none = for_all({0, 1}, [](const auto& x) { return less(x + 2, 1); });
  STATIC_REQUIRE(none.found == verdict::refuted);
  STATIC_REQUIRE(none.x == interval{0, 1});
  CLAIMED auto pairs = for_all({0, 1}, {-1, 0}, [](const auto& x, const auto& y) { return x - y < 2.001; });
  STATIC_REQUIRE(pairs.proven == 1);
}

TEST_CASE("Newton's method encloses a root, and knows when it is the only one") {
  CLAIMED auto root = newton([](const auto& x) { return square(x) - 2.0; }, {1, 2});
  STATIC_REQUIRE(root.unique);
  STATIC_REQUIRE(root.root.lower < 1.4142135623730951);
  STATIC_REQUIRE(root.root.upper >= 1.4142135623730951);
  STATIC_REQUIRE(width(root.root) < 1e-15);
  CLAIMED auto two = newton([](const auto& x) { return square(x) - 2.0; }, {-2, 2});
  STATIC_REQUIRE_FALSE(two.unique);
}
