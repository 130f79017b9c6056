#ifndef DESCENT_THEOREM_HPP
#define DESCENT_THEOREM_HPP

#include <descent/arithmetic.hpp>
#include <descent/cover.hpp>
#include <descent/dual.hpp>
#include <descent/error.hpp>
#include <descent/interval.hpp>
#include <descent/neuron.hpp>
#include <descent/polynomial.hpp>
#include <descent/refusal.hpp>
#include <descent/root.hpp>
#include <descent/train.hpp>
#include <descent/update.hpp>
#include <descent/verdict.hpp>

#include <concepts>
#include <cstddef>

// Claims about real numbers. docs/proofs.md has what each rests on.

DESCENT_BEGIN

namespace descent {

constexpr void denominator_must_be_positive(auto denominator) {
  detail::refuse(__func__, detail::printed(denominator));
}
constexpr void count_must_not_be_negative(auto count) { detail::refuse(__func__, detail::printed(count)); }
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

// Polynomials on [0, 1], where a = A(z) lives.

namespace detail {

[[nodiscard]] constexpr auto factorial(std::size_t n) -> long long {
  return n < 2 ? 1 : whole_product(static_cast<long long>(n), factorial(n - 1));
}

/// A polynomial on [0, 1] lies between its least and its greatest Bernstein coefficient, and takes the outer two at the
/// ends. If they do not decide, both halves are asked (de Casteljau, times 2ⁿ to stay whole).
template <std::size_t N>
[[nodiscard]] constexpr auto never_negative(const polynomial<N>& bernstein, int halvings) -> verdict {
  if (bernstein.coefficient[0] < 0 || bernstein.coefficient[N - 1] < 0) return verdict::refuted;
  bool none = true;
  for (const long long b : bernstein.coefficient) none = none && b >= 0;
  if (none || halvings == 0) return proven_if(none);
  polynomial<N> left, right = (1ll << (N - 1)) * bernstein;
  for (std::size_t i = 0; i < N; ++i) {
    left.coefficient[i] = right.coefficient[0];
    for (std::size_t j = 0; j + 1 < N - i; ++j)
      right.coefficient[j] = whole_sum(right.coefficient[j], right.coefficient[j + 1]) / 2;
  }
  const verdict of_left = never_negative(left, halvings - 1);
  return possibly(of_left) ? of_left && never_negative(right, halvings - 1) : of_left;
}

}  // namespace detail

/// Whether p(a) ≤ numerator / denominator for every a in [0, 1], exactly: proven or refuted by at most ten halvings, or
/// undecided.
template <std::size_t N>
[[nodiscard]] constexpr auto never_above(const polynomial<N>& p, whole_number auto numerator,
                                         whole_number auto denominator) -> verdict {
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
  if (certainly(y == 0 || y == 1)) return (interval{771} / interval{10'000}).upper;
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

/// Σ xᵢ² L(yᵢ), enclosed.
template <sample_array Samples>
[[nodiscard]] constexpr auto total_curvature_bound(const Samples& samples) -> interval<double> {
  interval<double> sum;
  const auto& data = plain(samples);
  for (std::size_t i = 0; i < count<interval<double>>(samples); ++i)
    sum = sum + square(interval{data[i].x}) * interval{curvature_bound(data[i].y)};
  return sum;
}

}  // namespace detail

/// 2 / Σ xᵢ² L(yᵢ), rounded down: below this rate the descent lemma certifies that each step of gradient descent lowers
/// the real error, from every weight where it has a slope. It is what this argument certifies, not a threshold. Samples
/// of which every x is 0 have no slope, and are refused.
template <sample_array Samples>
[[nodiscard]] constexpr auto safe_rate(const Samples& samples) -> double {
  return detail::checked_rate((interval{2} / detail::total_curvature_bound(samples)).lower);
}

/// The real weights after a number of iterations of w ← w − α E′(w) in real arithmetic, from every w of an interval.
/// The two ends are followed apart: while α |E″| ≤ 1 no weight overtakes a larger one. A rate that this argument does
/// not cover is refused, and a negative number of iterations.
template <sample_array Samples>
[[nodiscard]] constexpr auto real_weights(interval<double> weight, const Samples& samples,
                                          const gradient_descent<double>& rule, whole_number auto iterations)
    -> interval<double> {
  if (iterations < 0) count_must_not_be_negative(iterations);
  if (!certainly(rule.rate * detail::total_curvature_bound(samples) <= 1))
    rate_must_keep_the_order_of_weights(rule.rate);
  neuron low{interval{weight.lower}}, high{interval{weight.upper}};
  for (auto i = iterations; i > 0; --i) {
    low = train(neuron{interval{low.weight.lower}}, samples, rule, 1);
    high = train(neuron{interval{high.weight.upper}}, samples, rule, 1);
  }
  return {low.weight.lower, high.weight.upper};
}

// The activation itself.

/// Whether s is within 1 ulp of the real A(z), by the whole numbers that enclose A(z)'s denominator, which are narrower
/// than doubles: (s − u) D ≤ 1 ≤ (s + u) D, u the ulp below s, for every D they enclose. Undecided for |z| > 700.
[[nodiscard]] constexpr auto is_within_1_ulp(std::same_as<double> auto s, std::same_as<double> auto z) -> verdict {
  if (!(z >= -700 && z <= 700)) return verdict::undecided;
  const auto d = detail::sigmoid_denominator(z);
  if (!(s >= detail::next_down(detail::sigmoid_down(d)) && s <= detail::next_up(detail::sigmoid_up(d))))
    return verdict::refuted;
  // s = m / 2, in units in which 1 / D is 2ⁿ; below a power of 2 an ulp is half as long. By the line above m is within
  // 8 of 2ⁿ / D, so that m D − 2ⁿ is below 8 · 3 · 2⁵⁸ < 2⁶³: 64 bits hold it, though not the product.
  const detail::word m = 2 * detail::mantissa(s), ulp = m == 1ull << 53 ? 1 : 2;
  const int n = 1134 - detail::exponent(s) - d.power;
  if (n < 110 || n > 114) return verdict::undecided;
  if (static_cast<long long>((m - ulp) * d.upper) <= 0 && static_cast<long long>((m + ulp) * d.lower) >= 0)
    return verdict::proven;
  return static_cast<long long>((m - ulp) * d.lower) > 0 || static_cast<long long>((m + ulp) * d.upper) < 0
             ? verdict::refuted
             : verdict::undecided;
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_THEOREM_HPP
