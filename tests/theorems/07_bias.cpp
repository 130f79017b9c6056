// DOUBT: And with the bias?
// PROVED: every full-batch step of rate up to 9.9 lowers E, from all of ℝ²
// STRENGTH: 3
// LINE: certified(9.9)

// With a bias, every full-batch step of a rate up to 9.9 lowers the error, from all (w, b) in ℝ² (strength 3); at rate
// 20 there is a start from which it does not.
//
// With h₀ = E″ of sample (0, 0) at b and h₁ = E″ of sample (1, 1) at w + b, the second derivatives of the sum are the
// matrix H = [[h₁, h₁], [h₁, h₀ + h₁]]. If cI − H is positive definite for all h₀ and h₁ that can occur, c = 2/μ, the
// descent lemma certifies the rate μ, and every smaller one, for which c is larger. There is always a slope: ∂E/∂w =
// −a(1 − a)² at w + b.

#include <descent/descent.hpp>

using namespace descent;

constexpr polynomial a{0, 1};
constexpr auto twice_h0 = derivative(derivative(square(a))), twice_h1 = derivative(derivative(square(a - 1)));
static_assert(at_most_on_unit_interval(twice_h0, 2 * 771, 10'000) &&
                  at_most_on_unit_interval(-twice_h0, 2 * 602, 10'000),
              "h₀ ∈ [−0.0602, 0.0771]");
static_assert(at_most_on_unit_interval(twice_h1, 2 * 771, 10'000) &&
                  at_most_on_unit_interval(-twice_h1, 2 * 602, 10'000),
              "h₁ ∈ [−0.0602, 0.0771]");
constexpr interval<double> range = hull(interval{-602} / interval{10'000}, interval{771} / interval{10'000});

constexpr auto certified(double rate) -> coverage<2> {
  return for_all(range, range, [c = interval{2} / interval{rate}](const auto& h0, const auto& h1) {
    return c - h1 > 0 && (c - h1) * (c - h0 - h1) - square(h1) > 0;
  });
}
static_assert(certified(9.9).proven == 1, "both leading minors of cI − H are positive");
static_assert(certified(9.91).proven < 1, "9.91 is not certified by this argument, whose bound is 9.9083");

// A step of rate 20 from w = 1.34, b = −1.38 makes the real error larger.
constexpr network<interval<double>, layer<1, 1>> start{bias_first, {-1.38, 1.34}};
constexpr auto slope = gradient(start, identity);
static_assert(error(gradient_descent{20.0}(start, slope), identity) > error(start, identity));
static_assert(error(gradient_descent{1.0}(start, slope), identity) < error(start, identity),
              "a step of rate 1 does not");
