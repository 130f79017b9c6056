#ifndef DESCENT_PROOF_ULP_HPP
#define DESCENT_PROOF_ULP_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>

DESCENT_BEGIN_EXACT

namespace descent {

/// Returns whether s is within 1 ulp of the real A(z), by the whole numbers that enclose A(z)'s denominator, which are
/// narrower than doubles: (s − u) D ≤ 1 ≤ (s + u) D, u the ulp below s, for every D they enclose. Undecided for |z| >
/// 700.
[[nodiscard]] constexpr auto is_within_1_ulp(std::same_as<double> auto s, std::same_as<double> auto z) -> verdict {
  if (!(z >= -700 && z <= 700)) return verdict::undecided;
  const auto d = detail::sigmoid_denominator(z);
  if (!(s >= detail::next_down(detail::sigmoid_down(d)) && s <= detail::next_up(detail::sigmoid_up(d))))
    return verdict::refuted;
  // s = m / 2, in units in which 1 / D is 2ⁿ; below a power of 2 an ulp is half as long. By the line above m is within
  // 8 of 2ⁿ / D, so that m D − 2ⁿ is below 8 · 3 · 2⁵⁸ < 2⁶³: it fits into 64 bits, though the product does not.
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

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_ULP_HPP
