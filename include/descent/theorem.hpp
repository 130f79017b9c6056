#ifndef DESCENT_THEOREM_HPP
#define DESCENT_THEOREM_HPP

#include <descent/arithmetic.hpp>
#include <descent/dual.hpp>
#include <descent/error.hpp>
#include <descent/interval.hpp>
#include <descent/neuron.hpp>
#include <descent/polynomial.hpp>
#include <descent/refusal.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>

#include <cstddef>

// Claims about real numbers. docs/proofs.md has what each rests on.

DESCENT_BEGIN

namespace descent {

constexpr void denominator_must_be_positive(auto denominator) {
  detail::refuse(__func__, detail::printed(denominator));
}
constexpr void rate_must_keep_the_order_of_weights(auto rate) { detail::refuse(__func__, detail::printed(rate)); }

// For this run: the computed weights, read as exact real numbers.

/// How many iterations in a row, from the first, certainly made the *real* error smaller: E(wᵢ) > E(wᵢ₊₁) for the
/// weights of a trace and the samples as they stand (a network of floats was trained on samples rounded to float). Each
/// real error is enclosed; where two enclosures meet, the count ends.
template <trainable Net, std::size_t Count, samples_for<Net> Samples>
[[nodiscard]] constexpr auto certainly_decreasing_steps(const trajectory<Net, Count>& lesson, const Samples& samples)
    -> std::size_t {
  using real = interval<double>;
  const std::size_t n = detail::count<real>(samples);
  std::size_t steps = 0;
  double least = detail::sum_of_errors(lesson[0].network.template as<real>(), detail::plain(samples), n).lower;
  for (; steps + 1 < Count; ++steps) {
    const real next = detail::sum_of_errors(lesson[steps + 1].network.template as<real>(), detail::plain(samples), n);
    if (!(next.upper < least)) break;
    least = next.lower;
  }
  return steps;
}

// For every number of a range.

enum class verdict { undecided, proven, refuted };

/// x < y: for all numbers of both, for none, or neither is certain.
[[nodiscard]] constexpr auto less(const interval<double>& x, const interval<double>& y) -> verdict {
  return x < y ? verdict::proven : y <= x ? verdict::refuted : verdict::undecided;
}

/// How a claim was covered: the share of the ranges that was proved before the first box that was not, the number of
/// boxes looked at, and, where the share is less than 1, that box and what was found there.
struct cover {
  double proven = 0;
  std::size_t boxes = 0;
  interval<double> x{}, y{};
  verdict found = verdict::proven;
};

namespace detail {

struct box {
  interval<double> x, y;
  double share;
};

[[nodiscard]] constexpr auto verdict_of(bool certain) -> verdict {
  return certain ? verdict::proven : verdict::undecided;
}
[[nodiscard]] constexpr auto verdict_of(verdict v) -> verdict { return v; }

/// Boxes are halved, across the range in which they are relatively wider, until the claim decides them: leftmost first,
/// at most 40 times, so that at most 40 right halves wait.
[[nodiscard]] constexpr auto covered(const interval<double>& x, const interval<double>& y, const auto& claim) -> cover {
  const double x_width = width(x), y_width = width(y);
  box waiting[41] = {{x, y, 1.0}};
  cover result;
  for (int count = 1; count > 0;) {
    const box here = waiting[--count];
    ++result.boxes;
    const verdict found = verdict_of(claim(here.x, here.y));
    if (found == verdict::proven) {
      result.proven += here.share;
      continue;
    }
    if (found == verdict::refuted || here.share < 0x1p-39) return {result.proven, result.boxes, here.x, here.y, found};
    const bool across_x = y_width == 0 || (x_width != 0 && width(here.x) / x_width >= width(here.y) / y_width);
    const halves both = split(across_x ? here.x : here.y);
    const double share = here.share / 2;
    waiting[count++] = across_x ? box{both.right, here.y, share} : box{here.x, both.right, share};
    waiting[count++] = across_x ? box{both.left, here.y, share} : box{here.x, both.left, share};
  }
  return result;
}

}  // namespace detail

/// Whether claim(box) holds on boxes that together cover the range. A claim returns bool (certainly, or not decided) or
/// a verdict. static_assert(for_all(range, claim).proven == 1) prints how far it got.
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& range, Claim claim) -> cover {
  return detail::covered(range, 0.0, [claim](const interval<double>& x, const interval<double>&) { return claim(x); });
}

/// The same over pairs of numbers, claim(x, y).
template <class Claim>
[[nodiscard]] constexpr auto for_all(const interval<double>& x_range, const interval<double>& y_range,
                                     const Claim& claim) -> cover {
  return detail::covered(x_range, y_range, claim);
}

/// f over x by the mean value form f(m) + f′(x) (x − m): much narrower than f's own, where x is narrow. f takes and
/// returns a dual<interval<double>>.
[[nodiscard]] constexpr auto mean_value(const auto& f, const interval<double>& x) -> interval<double> {
  const interval<double> m = midpoint(x);
  return f(dual{m, interval{0}}).value + f(dual{x, interval{1}}).slope * (x - m);
}

/// A root of f enclosed by Newton's method, and whether it was proved that x holds one, and only that one.
struct enclosed_root {
  interval<double> root;
  bool unique;
};

/// N(x) = m − f(m) / f′(x) holds every root that x holds; where N(x) lies within x, there is exactly one. Repeated
/// until x gets no narrower. If x certainly holds none, that is refused as an empty intersection.
[[nodiscard]] constexpr auto newton(const auto& f, interval<double> x) -> enclosed_root {
  bool unique = false;
  for (;;) {
    const interval<double> m = midpoint(x), slope = f(dual{x, interval{1}}).slope;
    if (slope.lower <= 0 && slope.upper >= 0) return {x, unique};
    const interval<double> n = m - f(dual{m, interval{0}}).value / slope;
    unique = unique || (x.lower < n.lower && n.upper < x.upper);
    const interval<double> narrower = intersection(n, x);
    if (narrower == x) return {x, unique};
    x = narrower;
  }
}

// Polynomials on [0, 1], where a = A(z) lives.

namespace detail {

[[nodiscard]] constexpr auto factorial(std::size_t n) -> long long {
  return n < 2 ? 1 : whole_product(static_cast<long long>(n), factorial(n - 1));
}

/// A polynomial on [0, 1] lies between its least and its greatest Bernstein coefficient, and takes the outer two at the
/// ends. If they do not decide, both halves are asked (de Casteljau, times 2ⁿ to stay whole).
template <std::size_t N>
[[nodiscard]] constexpr auto never_negative(const polynomial<N>& bernstein, int halvings) -> bool {
  bool none = true;
  for (const long long b : bernstein.coefficient) none = none && b >= 0;
  if (none || halvings == 0 || bernstein.coefficient[0] < 0 || bernstein.coefficient[N - 1] < 0) return none;
  polynomial<N> left, right = (1ll << (N - 1)) * bernstein;
  for (std::size_t i = 0; i < N; ++i) {
    left.coefficient[i] = right.coefficient[0];
    for (std::size_t j = 0; j + 1 < N - i; ++j)
      right.coefficient[j] = whole_sum(right.coefficient[j], right.coefficient[j + 1]) / 2;
  }
  return never_negative(left, halvings - 1) && never_negative(right, halvings - 1);
}

}  // namespace detail

/// Whether p(a) ≤ numerator / denominator for every a in [0, 1] is proved, exactly, by at most ten halvings.
template <std::size_t N>
[[nodiscard]] constexpr auto never_above(const polynomial<N>& p, long long numerator, long long denominator) -> bool {
  if (denominator <= 0) denominator_must_be_positive(denominator);
  const auto room = numerator - denominator * p;
  // (N − 1)! times Σⱼ (i over j) / (N − 1 over j) cⱼ, where (i over j) j! = i! / (i − j)!.
  polynomial<N> bernstein;
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      const long long falling = detail::factorial(i) / detail::factorial(i - j);
      const long long factor = detail::whole_product(falling, detail::factorial(N - 1 - j));
      bernstein.coefficient[i] =
          detail::whole_sum(bernstein.coefficient[i], detail::whole_product(factor, room.coefficient[j]));
    }
  return detail::never_negative(bernstein, 10);
}

// Rates.

namespace detail {

/// 2E″ for a target of 1, where 2E = (1 − a)².
inline constexpr auto twice_curvature = derivative(derivative(square(1 - polynomial{0, 1})));

/// |E″| ≤ 0.0771 for x = y = 1 and every weight; by a ↔ 1 − a for y = 0 too.
static_assert(never_above(twice_curvature, 2 * 771, 10'000) && never_above(-twice_curvature, 2 * 771, 10'000));

/// L(y) ≥ |E″| for x = 1 and every weight: exactly for the targets 0 and 1; for others E″ = u (u + (a − y) (1 − 2a)),
/// where u = a (1 − a), is enclosed over 64 parts of [0, 1].
[[nodiscard]] constexpr auto curvature_bound(interval<double> y) -> double {
  if (y == interval{0} || y == interval{1}) return (interval{771} / interval{10'000}).upper;
  double most = 0;
  for (int part = 0; part < 64; ++part) {
    const auto curvature = mean_value(
        [=](auto a) {
          const auto u = a * (decltype(a){1} - a);
          return u * (u + (a - decltype(a){y}) * (decltype(a){1} - (a + a)));
        },
        interval{part / 64.0, (part + 1) / 64.0});
    most = greater(most, greater(-curvature.lower, curvature.upper));
  }
  return most;
}

/// Σ xᵢ² L(yᵢ), rounded up.
template <sample_array Samples>
[[nodiscard]] constexpr auto total_curvature_bound(const Samples& samples) -> double {
  interval<double> sum;
  const auto& data = plain(samples);
  for (std::size_t i = 0; i < count<interval<double>>(samples); ++i)
    sum = sum + square(interval{data[i].x}) * interval{curvature_bound(data[i].y)};
  return sum.upper;
}

}  // namespace detail

/// 2 / Σ xᵢ² L(yᵢ), rounded down: below this rate the descent lemma certifies that each step of gradient descent lowers
/// the real error, from every weight where it has a slope. It is what this argument certifies, not a threshold. Samples
/// of which every x is 0 have no slope, and are refused.
template <sample_array Samples>
[[nodiscard]] constexpr auto safe_rate(const Samples& samples) -> double {
  return (interval{2} / interval{detail::total_curvature_bound(samples)}).lower;
}

/// The real weights after a number of iterations of w ← w − α E′(w) in real arithmetic, from every w of an interval.
/// The two ends are followed apart: while α |E″| ≤ 1 no weight overtakes a larger one. A rate that this argument does
/// not cover is refused.
template <sample_array Samples>
[[nodiscard]] constexpr auto real_weights(interval<double> weight, const Samples& samples,
                                          const gradient_descent<double>& rule, std::size_t iterations)
    -> interval<double> {
  if (!(interval{rule.rate} * interval{detail::total_curvature_bound(samples)} <= interval{1}))
    rate_must_keep_the_order_of_weights(rule.rate);
  neuron low{interval{weight.lower}}, high{interval{weight.upper}};
  for (std::size_t i = 0; i < iterations; ++i) {
    low = train(neuron{interval{low.weight.lower}}, samples, rule, 1);
    high = train(neuron{interval{high.weight.upper}}, samples, rule, 1);
  }
  return {low.weight.lower, high.weight.upper};
}

// The activation itself.

/// Whether s is within 1 ulp of the real A(z), |z| ≤ 700, proved by the whole numbers that enclose A(z)'s denominator,
/// which are narrower than doubles: (s − u) D ≤ 1 ≤ (s + u) D, u the ulp below s, for every D they enclose.
[[nodiscard]] constexpr auto is_within_1_ulp(double s, double z) -> bool {
  const auto d = detail::sigmoid_denominator(z);
  if (s < detail::below(detail::sigmoid_below(d)) || s > detail::above(detail::sigmoid_above(d))) return false;
  // s = m / 2, in units in which 1 / D is 2ⁿ; below a power of 2 an ulp is half as long. By the line above m is within
  // 8 of 2ⁿ / D, so that m D − 2ⁿ is below 8 · 3 · 2⁵⁸ < 2⁶³: 64 bits hold it, though not the product.
  const detail::word m = 2 * detail::mantissa(s), ulp = m == 1ull << 53 ? 1 : 2;
  const int n = 1134 - detail::exponent(s) - d.power;
  if (n < 110 || n > 114) return false;
  return static_cast<long long>((m - ulp) * d.upper) <= 0 && static_cast<long long>((m + ulp) * d.lower) >= 0;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_THEOREM_HPP
