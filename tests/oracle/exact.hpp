#pragma once

// Intervals of MPFR's numbers, of 300 bits, with every operation of the library's numbers.

#include <descent/number/interval.hpp>
#include <descent/number/verdict.hpp>

#include <mpfr.h>

namespace oracle {

using descent::interval, descent::verdict;

struct number_300 {
  number_300() { mpfr_init2(it, 300), mpfr_set_zero(it, 1); }
  number_300(const number_300& x) : number_300() { mpfr_set(it, x.it, MPFR_RNDN); }
  auto operator=(const number_300& x) -> number_300& { return mpfr_set(it, x.it, MPFR_RNDN), *this; }
  ~number_300() { mpfr_clear(it); }
  mpfr_t it;
};

/// All that an operation can give, in 300 bits, and whether it is defined for all of its operands.
struct exact {
  exact() = default;
  explicit exact(const interval<double>& x) : defined(!x.is_whole_line()) {
    mpfr_set_d(lower.it, x.lower, MPFR_RNDD), mpfr_set_d(upper.it, x.upper, MPFR_RNDU);
  }

  /// The values of f for the ends. ∞ − ∞, 0 ∞ and ∞ / ∞ are NaN, which mpfr_min and mpfr_max leave out.
  exact(auto f, const exact& x, const exact& y, bool everywhere = true)
      : defined(x.defined && y.defined && everywhere) {
    if (!defined) return;
    number_300 end;
    mpfr_set_inf(lower.it, 1), mpfr_set_inf(upper.it, -1);
    for (const auto* a : {&x.lower, &x.upper})
      for (const auto* b : {&y.lower, &y.upper}) {
        f(end.it, a->it, b->it, MPFR_RNDD), mpfr_min(lower.it, lower.it, end.it, MPFR_RNDD);
        f(end.it, a->it, b->it, MPFR_RNDU), mpfr_max(upper.it, upper.it, end.it, MPFR_RNDU);
      }
    if (mpfr_greater_p(lower.it, upper.it) != 0) mpfr_set_zero(lower.it, 1), upper = lower;  // 0 times [−∞, ∞]
  }

  /// The values of f, which rises.
  exact(auto f, const exact& x, bool everywhere = true) : defined(x.defined && everywhere) {
    if (defined) f(lower.it, x.lower.it, MPFR_RNDD), f(upper.it, x.upper.it, MPFR_RNDU);
  }

  friend auto operator+(const exact& x, const exact& y) -> exact { return {mpfr_add, x, y}; }
  friend auto operator-(const exact& x, const exact& y) -> exact { return {mpfr_sub, x, y}; }
  friend auto operator*(const exact& x, const exact& y) -> exact { return {mpfr_mul, x, y}; }
  friend auto operator/(const exact& x, const exact& y) -> exact { return {mpfr_div, x, y, !y.contains_0()}; }
  friend auto operator-(const exact& x) -> exact { return exact() - x; }
  friend auto pow(const exact& x, int n) -> exact {
    const auto to_the_n = [n](mpfr_t to, const mpfr_t a, auto, mpfr_rnd_t way) { mpfr_pow_si(to, a, n, way); };
    const exact of_ends{to_the_n, x, x, n >= 0 || !x.contains_0()};
    return n > 0 && n % 2 == 0 && x.contains_0() ? hull(of_ends, exact()) : of_ends;
  }
  friend auto square(const exact& x) -> exact { return pow(x, 2); }
  friend auto sqrt(const exact& x) -> exact { return {mpfr_sqrt, x, mpfr_sgn(x.lower.it) >= 0}; }
  friend auto exp(const exact& x) -> exact { return {mpfr_exp, x}; }
  friend auto tanh(const exact& x) -> exact { return {mpfr_tanh, x}; }
  friend auto log(const exact& x) -> exact { return {mpfr_log, x, mpfr_sgn(x.lower.it) > 0}; }
  friend auto sigmoid(const exact& x) -> exact { return exact(1) / (exact(1) + exp(-x)); }
  friend auto softplus(const exact& x) -> exact { return relu(x) + exact{mpfr_log1p, exp(-absolute(x))}; }
  friend auto softsign(const exact& x) -> exact { return x / (exact(1) + absolute(x)); }
  friend auto silu(const exact& x) -> exact { return x * sigmoid(x); }
  friend auto absolute(const exact& x) -> exact { return greater(greater(x, -x), exact()); }
  friend auto lesser(const exact& x, const exact& y) -> exact { return {mpfr_min, x, y}; }
  friend auto greater(const exact& x, const exact& y) -> exact { return {mpfr_max, x, y}; }
  friend auto relu(const exact& x) -> exact { return greater(x, exact()); }
  friend auto relu_slope(const exact& x) -> exact {
    return {[](mpfr_t to, const mpfr_t a, mpfr_rnd_t way) { mpfr_set_si(to, mpfr_sgn(a) > 0, way); }, x};
  }
  friend auto operator<(const exact& x, const exact& y) -> verdict {
    if (!x.defined || !y.defined) return verdict::undefined_comparison;
    if (mpfr_less_p(x.upper.it, y.lower.it) != 0) return verdict::proven;
    return mpfr_lessequal_p(y.upper.it, x.lower.it) != 0 ? verdict::refuted : verdict::undecided_comparison;
  }
  friend auto select(const verdict& v, const exact& x, const exact& y) -> exact {
    const verdict known = of_a_proof(v);
    exact chosen = certainly(known) ? x : possibly(known) ? hull(x, y) : y;
    chosen.defined = chosen.defined && !possibly_undefined(v);
    return chosen;
  }
  friend auto hull(const exact& x, const exact& y) -> exact {
    exact both = lesser(x, y);
    return mpfr_max(both.upper.it, x.upper.it, y.upper.it, MPFR_RNDU), both;
  }

  [[nodiscard]] auto contains_0() const -> bool { return mpfr_sgn(lower.it) <= 0 && mpfr_sgn(upper.it) >= 0; }
  [[nodiscard]] auto rounded() const -> interval<double> {
    return {mpfr_get_d(lower.it, MPFR_RNDD), mpfr_get_d(upper.it, MPFR_RNDU)};
  }
  /// Whether it may be a number of x.
  [[nodiscard]] auto may_be_in(const interval<double>& x) const -> bool {
    return mpfr_cmp_d(upper.it, x.lower) >= 0 && mpfr_cmp_d(lower.it, x.upper) <= 0;
  }

  number_300 lower, upper;
  bool defined = true;
};

}  // namespace oracle
