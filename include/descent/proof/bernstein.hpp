#ifndef DESCENT_PROOF_BERNSTEIN_HPP
#define DESCENT_PROOF_BERNSTEIN_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/polynomial.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/verdict.hpp>

#include <cstddef>

// Bounds of polynomials on [0, 1], the range of a = A(z), by Bernstein coefficients.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void denominator_must_be_positive(auto denominator) {
  detail::refuse(__func__, detail::leading_value(denominator));
}

namespace detail {

[[nodiscard]] constexpr auto factorial(std::size_t n) -> long long {
  return n < 2 ? 1 : whole_product(static_cast<long long>(n), factorial(n - 1));
}

/// A polynomial on [0, 1] is between its least and its greatest Bernstein coefficient, and takes the outer two at the
/// ends. If they do not decide, both halves are examined (de Casteljau, times 2ⁿ to stay whole).
template <std::size_t Size>
[[nodiscard]] constexpr auto never_negative(const polynomial<Size>& bernstein, int halvings) -> verdict {
  if (bernstein.coefficient[0] < 0 || bernstein.coefficient[Size - 1] < 0) return verdict::refuted;
  bool none = true;
  for (const long long b : bernstein.coefficient) none = none && b >= 0;
  if (none || halvings == 0) return proven_if(none);
  polynomial<Size> left, right = (1ll << (Size - 1)) * bernstein;
  for (std::size_t i = 0; i < Size; ++i) {
    left.coefficient[i] = right.coefficient[0];
    for (std::size_t j = 0; j + 1 < Size - i; ++j)
      right.coefficient[j] = whole_sum(right.coefficient[j], right.coefficient[j + 1]) / 2;
  }
  const verdict of_left = never_negative(left, halvings - 1);
  return possibly(of_left) ? of_left && never_negative(right, halvings - 1) : of_left;
}

}  // namespace detail

/// Returns whether p(a) ≤ numerator / denominator for every a in [0, 1], exactly: proven or refuted by at most ten
/// halvings, or undecided.
template <std::size_t Size>
[[nodiscard]] constexpr auto at_most_on_unit_interval(const polynomial<Size>& p, whole_number auto numerator,
                                                      whole_number auto denominator) -> verdict {
  if (denominator <= 0) denominator_must_be_positive(denominator);
  const auto gap = numerator - denominator * p;
  // (N − 1)! times Σⱼ (i over j) / (N − 1 over j) cⱼ, where (i over j) j! = i! / (i − j)!.
  polynomial<Size> bernstein;
  for (std::size_t i = 0; i < Size; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      const long long falling = detail::factorial(i) / detail::factorial(i - j);
      const long long factor = detail::whole_product(falling, detail::factorial(Size - 1 - j));
      bernstein.coefficient[i] =
          detail::whole_sum(bernstein.coefficient[i], detail::whole_product(factor, gap.coefficient[j]));
    }
  return detail::never_negative(bernstein, 10);
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_PROOF_BERNSTEIN_HPP
