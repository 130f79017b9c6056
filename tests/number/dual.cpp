#include "../claims.hpp"

#include <descent/descent.hpp>
#include <descent/network/neuron.hpp>
#include <descent/number/dual.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/training/error.hpp>

using namespace descent;

namespace {

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
}

TEST_CASE("every kind of number flows through the one network") {
  STATIC_REQUIRE(identical(error(neuron{dual{0.0, 1.0}}, identity), dual{0.25, -0.125}));
  STATIC_REQUIRE(encloses(error(neuron{interval{0.0, 1.0}}, identity), error(neuron{0.5}, identity)));
  CLAIMED auto nested = error(neuron{dual{dual{interval{0.0}, 1.0}, 1.0}}, identity);
  STATIC_REQUIRE(identical(nested.value.value, interval{0.25}));
  STATIC_REQUIRE(identical(nested.slope.value, interval{-0.125}));
  STATIC_REQUIRE(identical(nested.slope.slope, interval{0.0625}));  // E″(0) = ¼ · ¼ for x = y = 1
}

TEST_CASE("a dual network is trained like any other, and its slope says how the end depends on the start") {
  CLAIMED auto after = train(neuron{dual{0.5, 1.0}}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto above = train(neuron{0.5 + 0x1p-20}, identity, gradient_descent{1.0}, 10);
  CLAIMED auto below = train(neuron{0.5 - 0x1p-20}, identity, gradient_descent{1.0}, 10);
  STATIC_REQUIRE(after.weight.value == train(neuron{0.5}, identity, gradient_descent{1.0}, 10).weight);
  STATIC_REQUIRE(after.weight.slope - (above.weight - below.weight) * 0x1p19 < 1e-9);
  STATIC_REQUIRE((above.weight - below.weight) * 0x1p19 - after.weight.slope < 1e-9);
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
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(a * (1 - a), 1, 4)));
  STATIC_REQUIRE_FALSE(possibly(at_most_on_unit_interval(a * (1 - a), 249, 1000)));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(a * a * a, 1, 1)));
  STATIC_REQUIRE_FALSE(possibly(at_most_on_unit_interval(a, 999, 1000)));
  STATIC_REQUIRE(certainly(at_most_on_unit_interval(-a, 0, 1)));
}
