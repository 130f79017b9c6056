#ifndef DESCENT_PROOF_DESCENT_LEMMA_HPP
#define DESCENT_PROOF_DESCENT_LEMMA_HPP

#include <descent/network/neuron.hpp>
#include <descent/network/sample.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/natural.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/number/refusal.hpp>
#include <descent/proof/bernstein.hpp>
#include <descent/proof/root.hpp>
#include <descent/training/rule.hpp>
#include <descent/training/train.hpp>

#include <concepts>
#include <cstddef>

// The descent lemma: where |E″| ≤ L, a step of rate μ changes E by at most −μ (1 − μ L / 2) E′². docs/proofs.md has
// what it rests on.

DESCENT_BEGIN

namespace descent {

constexpr void rate_must_keep_the_order_of_weights(auto rate) { detail::refuse(__func__, detail::leading_value(rate)); }

namespace detail {

/// 2E″ for a target of 1, where 2E = (1 − a)².
inline constexpr auto twice_curvature = derivative(derivative(square(1 - polynomial{0, 1})));

/// |E″| ≤ 0.0771 for x = y = 1 and every weight; by a ↔ 1 − a for y = 0 too.
static_assert(at_most_on_unit_interval(twice_curvature, 2 * 771, 10'000) &&
              at_most_on_unit_interval(-twice_curvature, 2 * 771, 10'000));

/// L(y) ≥ |E″| for x = 1 and every weight: exactly for the targets 0 and 1; for others E″ = u (u + (a − y) (1 − 2a)),
/// where u = a (1 − a), is enclosed over 64 parts of [0, 1].
[[nodiscard]] constexpr auto curvature_bound(interval<double> y) -> double {
  if (certainly(of_a_proof(y == 0 || y == 1))) return (interval{771} / interval{10'000}).upper;
  double most = 0;
  for (int part = 0; part < 64; ++part) {
    const auto curvature = mean_value_form(
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
  const auto& data = detail::data(samples);
  for (std::size_t i = 0, n = checked_size<interval<double>>(samples); i < n; ++i)
    sum = sum + square(interval{data[i].x}) * interval{curvature_bound(data[i].y)};
  return sum;
}

}  // namespace detail

/// 2 / Σ xᵢ² L(yᵢ), rounded down: below this rate the descent lemma certifies that each step of gradient descent lowers
/// the real error, from every weight where it has a slope. It is what this argument certifies, not a threshold.
/// Refused: samples of which every x is 0, and which have no slope.
template <sample_array Samples>
[[nodiscard]] constexpr auto safe_rate(const Samples& samples) -> double {
  return detail::checked_rate((interval{2} / detail::total_curvature_bound(samples)).lower);
}

/// The real weights after a number of iterations of w ← w − α E′(w) in real arithmetic, from every w of an interval.
/// The two ends are computed apart: while α |E″| ≤ 1 no weight overtakes a larger one.
/// Refused: a rate that this argument does not cover; a negative number of iterations.
template <sample_array Samples>
[[nodiscard]] constexpr auto enclose_weights(interval<double> weight, const Samples& samples,
                                             const gradient_descent<double>& rule, natural iterations)
    -> interval<double> {
  if (!certainly(of_a_proof(rule.rate * detail::total_curvature_bound(samples) <= 1)))
    rate_must_keep_the_order_of_weights(rule.rate);
  neuron low{interval{weight.lower}}, high{interval{weight.upper}};
  for (std::size_t i = iterations; i > 0; --i) {
    low = train(neuron{interval{low.weight.lower}}, samples, rule, 1);
    high = train(neuron{interval{high.weight.upper}}, samples, rule, 1);
  }
  return {low.weight.lower, high.weight.upper};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_PROOF_DESCENT_LEMMA_HPP
