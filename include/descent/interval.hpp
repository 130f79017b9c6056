#ifndef DESCENT_INTERVAL_HPP
#define DESCENT_INTERVAL_HPP

#include <descent/arithmetic.hpp>
#include <descent/functions.hpp>
#include <descent/refusal.hpp>
#include <descent/sigmoid.hpp>

#include <concepts>

// A real number known to lie between two doubles. Each end is the tightest double or its outward neighbour (those of
// tanh and log are a few further), and never on the wrong side. No rounding mode is changed: a sum tells its own
// rounding error, a product and a quotient are compared with the exact ones in whole numbers, and e^x is computed in
// whole numbers from the start.

DESCENT_BEGIN

namespace descent {

constexpr void interval_must_stay_finite(auto lower, auto upper) {
  detail::refuse(__func__, __builtin_isfinite(lower) ? upper : lower);
}
constexpr void number_must_be_a_double(auto rounded) { detail::refuse(__func__, rounded); }
constexpr void divisor_must_not_hold_0(auto lower, auto) { detail::refuse(__func__, lower); }
constexpr void intersection_must_not_be_empty(auto lower, auto) { detail::refuse(__func__, lower); }
constexpr void log_needs_a_positive_number(auto lower, auto) { detail::refuse(__func__, lower); }

namespace detail {

using word = unsigned long long;
static_assert(sizeof(word) == 8);

/// The next double above x, a finite one.
[[nodiscard]] constexpr auto above(double x) noexcept -> double {
  if (x == 0) return 0x1p-1074;
  return __builtin_bit_cast(double, x > 0 ? __builtin_bit_cast(word, x) + 1 : __builtin_bit_cast(word, x) - 1);
}

/// The next double below x.
[[nodiscard]] constexpr auto below(double x) noexcept -> double {
  if (x == 0) return -0x1p-1074;
  return __builtin_bit_cast(double, x > 0 ? __builtin_bit_cast(word, x) - 1 : __builtin_bit_cast(word, x) + 1);
}

[[nodiscard]] constexpr auto lesser(double x, double y) noexcept -> double { return y < x ? y : x; }
[[nodiscard]] constexpr auto greater(double x, double y) noexcept -> double { return x < y ? y : x; }

/// x as a double, if it is one. Of whole numbers those below 2⁵³ in magnitude are known to be.
template <class V>
[[nodiscard]] constexpr auto exactly(V x) -> double {
  const double same = static_cast<double>(x);
  if constexpr (std::integral<V>) {
    if (!(-0x1p53 < same && same < 0x1p53)) number_must_be_a_double(same);
  } else if constexpr (std::floating_point<V> && sizeof(V) > sizeof(double)) {
    if (static_cast<V>(same) != x) number_must_be_a_double(same);
  }
  return same;
}

constexpr void refuse_ends(auto lower, auto upper) {
  if (!__builtin_isfinite(lower) || !__builtin_isfinite(upper)) interval_must_stay_finite(lower, upper);
  lower_must_not_exceed_upper(lower, upper);
}

// The arithmetic of one end.

/// What a + b, rounded to s, leaves out: exactly b − (s − a) where a is the larger in magnitude (Dekker). Only
/// additions, so that there is nothing to contract, and nothing that overflows where s does not.
[[nodiscard]] constexpr auto sum_rest(double a, double b, double s) noexcept -> double {
  DESCENT_AS_WRITTEN
  return (a < 0 ? -a : a) >= (b < 0 ? -b : b) ? b - (s - a) : a - (s - b);
}

/// The largest double ≤ a + b, or its lower neighbour.
[[nodiscard]] constexpr auto sum_below(double a, double b) noexcept -> double {
  const double s = a + b;
  return sum_rest(a, b, s) < 0 ? below(s) : s;
}

[[nodiscard]] constexpr auto sum_above(double a, double b) noexcept -> double {
  const double s = a + b;
  return sum_rest(a, b, s) > 0 ? above(s) : s;
}

/// The exponent's field, and the mantissa with its leading 1.
[[nodiscard]] constexpr auto exponent(double x) noexcept -> int {
  return static_cast<int>(__builtin_bit_cast(word, x) >> 52 & 0x7ff);
}
[[nodiscard]] constexpr auto mantissa(double x) noexcept -> word {
  return (__builtin_bit_cast(word, x) & 0xfffffffffffff) | 0x10000000000000;
}

/// The sign of |a b| − |p|, where p is a b rounded; 0 if that is exact, and unknown where a subnormal or infinite
/// number has a part in it. In units of the last place of the exact product, 2⁻⁵² or 2⁻⁵³ of p's, the difference is
/// below 2⁵³: 64 bits hold it, though not the product.
inline constexpr long long unknown = -1ll << 63;

[[nodiscard]] constexpr auto product_rest(double a, double b, double p) noexcept -> long long {
  const word x = __builtin_bit_cast(word, a), y = __builtin_bit_cast(word, b), z = __builtin_bit_cast(word, p);
  if ((x >> 52 & 0x7ff) == 0 || (y >> 52 & 0x7ff) == 0 || (z >> 52 & 0x7ff) == 0) return a == 0 || b == 0 ? 0 : unknown;
  if ((x >> 52 & 0x7ff) == 0x7ff || (z >> 52 & 0x7ff) == 0x7ff) return unknown;
  // The shift is 52 or 53, so six bits of the difference of the exponents are enough, whatever the signs above them.
  return static_cast<long long>(
      ((x & 0xfffffffffffff) | 0x10000000000000) * ((y & 0xfffffffffffff) | 0x10000000000000) -
      (((z & 0xfffffffffffff) | 0x10000000000000) << (((z >> 52) - (x >> 52) - (y >> 52) + 1075) & 63)));
}

/// The largest double ≤ a b, or its lower neighbour: that one wherever the rest is unknown.
[[nodiscard]] constexpr auto product_below(double a, double b) noexcept -> double {
  const double p = a * b;
  const long long left = product_rest(a, b, p);
  return left == 0 || (left != unknown && (p > 0) == (left > 0)) ? p : below(p);
}

[[nodiscard]] constexpr auto product_above(double a, double b) noexcept -> double {
  const double p = a * b;
  const long long left = product_rest(a, b, p);
  return left == 0 || (left != unknown && (p > 0) == (left < 0)) ? p : above(p);
}

/// The largest double ≤ a / b, or its lower neighbour, likewise: for the quotient q the rest is that of q b and a.
[[nodiscard]] constexpr auto quotient_below(double a, double b) noexcept -> double {
  if (a == 0) return 0;
  const double q = a / b;
  const long long left = q == 0 ? unknown : product_rest(q, b, a);
  return left == 0 || (left != unknown && (q > 0) == (left < 0)) ? q : below(q);
}

[[nodiscard]] constexpr auto quotient_above(double a, double b) noexcept -> double { return -quotient_below(-a, b); }

// e^x and A(z) in whole numbers. Everything is rounded down, so that what was computed is the lower end, and a slack,
// which the comments account for, makes the upper one. A unit is 2⁻⁶² where nothing else is said.

/// The part of x 2⁶⁴ that 64 bits hold, rounded down: at most 1 too small.
[[nodiscard]] constexpr auto fraction(double x) noexcept -> word {
  if (x == 0) return 0;
  const int shift = exponent(x) - 1011;  // x = ± mantissa · 2^(exponent − 1075)
  const word size = shift >= 0 ? mantissa(x) << shift : shift > -64 ? mantissa(x) >> -shift : 0;
  return x < 0 ? ~size : size;
}

/// e^x = 2^power · [significand, significand + exp_slack] · 2⁻⁶².
struct scaled_exp {
  word significand;
  int power;
};
inline constexpr word exp_slack = 8;

/// e^x for |x| ≤ 746: x = k ln 2 + r, and e^r by 17 terms of its series.
[[nodiscard]] constexpr auto exp_in_words(double x) noexcept -> scaled_exp {
  DESCENT_AS_WRITTEN
  // k is ⌊x / ln 2 − 2⁻⁴⁰⌋. The product and the sum below are off by less than 2⁻⁴¹, so 0 < r < ln 2 + 2⁻³⁹.
  const int k = static_cast<int>(x * 1.4426950408889634 + (1100 - 0x1p-40)) - 1100;
  // ln 2 · 2⁶⁴ is the first constant and 2⁻⁴⁸ of the second, which may be one too small. Rounded up, k ln 2 is less
  // than 1.01 too large; x is at most 1 too small: r, in units of 2⁻⁶⁴, is less than 2.01 too small, and above 0.
  const long long tail = ((k * (0xc9e3b39803f2 + (k > 0))) >> 48) + 1;
  const word r = fraction(x) - (static_cast<word>(k) * 0xb17217f7d1cf79ab + static_cast<word>(tail));
  // S ← 1 + r S / j. Of r S the two middle products are cut and the lowest is left out: less than 3 too small. If S is
  // d too small before, it is less than (0.6932 d + 1.01 + 3) / j + 1 too small after: r's 2.01 units times S ≤ 2, the
  // 3, and the division's 1 (none for j = 1). From d = 0 at j = 17 that comes to 6.79; the terms left out sum to 1.03.
  // Together less than 8, the slack.
  const word r_high = r >> 32, r_low = r & 0xffffffff;
  word significand = 1ull << 62;
  for (word j = 17; j > 0; --j)
    significand = (1ull << 62) + (r_high * (significand >> 32) + (r_high * (significand & 0xffffffff) >> 32) +
                                  (r_low * (significand >> 32) >> 32)) /
                                     j;
  return {significand, k};
}

/// D = 1 + e^x = 2^power · [lower, upper] · 2⁻⁵⁸, in [2⁵⁸, 2⁶⁰].
struct scaled_denominator {
  word lower, upper;
  int power;
};

/// The denominator of A(−x), for |x| ≤ 746.
[[nodiscard]] constexpr auto denominator(double x) noexcept -> scaled_denominator {
  if (x == 0) return {1ull << 59, 1ull << 59, 0};
  const scaled_exp e = exp_in_words(x);
  // The smaller of 1 and e^x is shifted to the place of the larger: less than 1 too small; with the slack of e^x, 9.
  const word d = e.power >= 0 ? e.significand + (e.power < 63 ? 1ull << 62 >> e.power : 0)
                              : (1ull << 62) + (e.power > -64 ? e.significand >> -e.power : 0);
  return {d >> 4, ((d + exp_slack + 1) >> 4) + 1, e.power >= 0 ? e.power : 0};
}

/// 2^n / d lies in [2⁵², 2⁵³] for d in [2⁵⁸, 2⁶⁰].
[[nodiscard]] constexpr auto length(word d) noexcept -> int { return d > 1ull << 59 ? 112 : 111; }

/// ⌊2^n / d⌋, n = length(d).
[[nodiscard]] constexpr auto reciprocal(word d) noexcept -> word {
  // The double quotient is a guess that may be off by 2; what is left of 2^n, small enough for 64 bits, corrects it.
  word q = static_cast<word>((d > 1ull << 59 ? 0x1p112 : 0x1p111) / static_cast<double>(d));
  long long left = static_cast<long long>(0 - q * d);
  for (; left < 0; left += static_cast<long long>(d)) --q;
  for (; left >= static_cast<long long>(d); left -= static_cast<long long>(d)) ++q;
  return q;
}

/// The double m · 2^e for m in [2⁵², 2⁵³], rounded down where it is subnormal; +∞ above the largest double.
[[nodiscard]] constexpr auto scaled_below(word m, int e) noexcept -> double {
  if (e > 971) return __builtin_huge_val();
  if (e >= -1074) return __builtin_bit_cast(double, (static_cast<word>(e + 1074) << 52) + m);
  return e > -1074 - 64 ? __builtin_bit_cast(double, m >> (-1074 - e)) : 0;
}

/// The same, rounded up.
[[nodiscard]] constexpr auto scaled_above(word m, int e) noexcept -> double {
  return e >= -1074 ? scaled_below(m, e) : above(scaled_below(m, e));
}

[[nodiscard]] constexpr auto exp_below(double x) noexcept -> double {
  if (x == 0) return 1;
  if (x < -746) return 0;
  if (x > 710) return 0x1.fffffffffffffp1023;
  const scaled_exp e = exp_in_words(x);
  const int cut = e.significand >> 63 ? 11 : 10;
  return scaled_below(e.significand >> cut, e.power - 62 + cut);
}

[[nodiscard]] constexpr auto exp_above(double x) noexcept -> double {
  if (x == 0) return 1;
  if (x < -746) return 0x1p-1074;
  if (x > 710) return __builtin_huge_val();
  const scaled_exp e = exp_in_words(x);
  const word most = e.significand + exp_slack;
  const int cut = most >> 63 ? 11 : 10;
  return scaled_above((most >> cut) + 1, e.power - 62 + cut);
}

// A(z) is 0 or 2⁻¹⁰⁷⁴ below −746 and 1 or its neighbour above 746, as at these two.
[[nodiscard]] constexpr auto sigmoid_denominator(double z) noexcept -> scaled_denominator {
  return denominator(z < -746 ? 746 : z > 746 ? -746 : -z);
}

[[nodiscard]] constexpr auto sigmoid_below(const scaled_denominator& d) noexcept -> double {
  return scaled_below(reciprocal(d.upper), 58 - length(d.upper) - d.power);
}

[[nodiscard]] constexpr auto sigmoid_above(const scaled_denominator& d) noexcept -> double {
  const word q = reciprocal(d.lower);
  return scaled_above(q * d.lower == 0 ? q : q + 1, 58 - length(d.lower) - d.power);
}

/// A double ≤ tanh x = 2 A(2x) − 1 = 1 − 2 A(−2x), of the two the one where A is at most ½. It is never below −1 or
/// above 1, and less than 3 · 2⁻⁵³ below the largest. Beyond ±373 the ends of A(2x) stay as they are there.
[[nodiscard]] constexpr auto tanh_below(double x) noexcept -> double {
  if (x > 0) return sum_below(1, -2 * sigmoid_above(sigmoid_denominator(x > 373 ? -746 : -2 * x)));
  return sum_below(2 * sigmoid_below(sigmoid_denominator(x < -373 ? -746 : 2 * x)), -1);
}

// log x = L + log y, where L is a guess, the computed logarithm, and y = x e^(−L) is near 1. Since 1 − 1 / y ≤ log y ≤
// y − 1, that holds however far off L is. e^(−L) is made of two halves, which are normal numbers for every x.

/// A double ≤ log x. The largest is less than 20 of its last places above it, or of those of ½ where |log x| is below
/// that; the oracle sees less than 9.
[[nodiscard]] constexpr auto log_below(double x) noexcept -> double {
  const double guess = math::log(x), half = exp_below(-0.5 * guess), y = product_below(product_below(x, half), half);
  return sum_below(guess, sum_below(1, -quotient_above(1, y)));
}

/// A double ≥ log x, likewise.
[[nodiscard]] constexpr auto log_above(double x) noexcept -> double {
  const double guess = math::log(x), half = exp_above(-0.5 * guess), y = product_above(product_above(x, half), half);
  return sum_above(guess, sum_above(y, -1));
}

}  // namespace detail

/// [lower, upper]: every real number from lower to upper. An operation gives all that it can give for numbers of its
/// operands. Ends that are NaN, infinite or reversed are refused, also where they come out of an operation.
template <std::same_as<double> T>
struct interval {
  /// [0, 0]
  constexpr interval() = default;

  /// [x, x]
  constexpr interval(T x) : lower(x), upper(x) {  // NOLINT: a number flows in wherever an interval does
    if (!__builtin_isfinite(x)) interval_must_stay_finite(x, x);
  }

  constexpr interval(T least, T most) : lower(least), upper(most) {
    if (!(-0x1.fffffffffffffp1023 <= lower && lower <= upper && upper <= 0x1.fffffffffffffp1023))
      detail::refuse_ends(lower, upper);
  }

  /// The same of other numbers; one that is no double is refused.
  template <std::convertible_to<T> V>
  constexpr interval(V x) : interval(detail::exactly(x)) {}  // NOLINT

  template <std::convertible_to<T> L, std::convertible_to<T> U>
  constexpr interval(L least, U most) : interval(detail::exactly(least), detail::exactly(most)) {}

  /// The smallest interval that holds both.
  [[nodiscard]] friend constexpr auto hull(const interval& x, const interval& y) -> interval {
    return {detail::lesser(x.lower, y.lower), detail::greater(x.upper, y.upper)};
  }

  /// The same two ends.
  [[nodiscard]] friend constexpr auto operator==(const interval&, const interval&) -> bool = default;

  /// Certainly: for all numbers of x and all of y.
  [[nodiscard]] friend constexpr auto operator<(const interval& x, const interval& y) noexcept -> bool {
    return x.upper < y.lower;
  }
  [[nodiscard]] friend constexpr auto operator<=(const interval& x, const interval& y) noexcept -> bool {
    return x.upper <= y.lower;
  }
  [[nodiscard]] friend constexpr auto operator>(const interval& x, const interval& y) noexcept -> bool { return y < x; }
  [[nodiscard]] friend constexpr auto operator>=(const interval& x, const interval& y) noexcept -> bool {
    return y <= x;
  }

  [[nodiscard]] friend constexpr auto operator-(const interval& x) -> interval { return {-x.upper, -x.lower}; }
  [[nodiscard]] friend constexpr auto operator+(const interval& x, const interval& y) -> interval {
    return {detail::sum_below(x.lower, y.lower), detail::sum_above(x.upper, y.upper)};
  }
  [[nodiscard]] friend constexpr auto operator-(const interval& x, const interval& y) -> interval {
    return {detail::sum_below(x.lower, -y.upper), detail::sum_above(x.upper, -y.lower)};
  }
  [[nodiscard]] friend constexpr auto operator*(const interval& x, const interval& y) -> interval {
    using detail::product_above, detail::product_below;
    if (y.lower == y.upper && (y.lower == 0 || y.lower == 1)) return y.lower == 0 ? y : x;  // as samples often are
    if (x.lower >= 0)
      return {product_below(y.lower >= 0 ? x.lower : x.upper, y.lower),
              product_above(y.upper >= 0 ? x.upper : x.lower, y.upper)};
    if (x.upper <= 0) return -(-x * y);
    if (y.lower >= 0 || y.upper <= 0) return y * x;
    return hull(interval{product_below(x.lower, y.upper), product_above(x.lower, y.lower)},
                interval{product_below(x.upper, y.lower), product_above(x.upper, y.upper)});
  }
  /// A divisor that holds 0 is refused.
  [[nodiscard]] friend constexpr auto operator/(const interval& x, const interval& y) -> interval {
    if (y.lower <= 0 && y.upper >= 0) divisor_must_not_hold_0(y.lower, y.upper);
    if (y.upper < 0) return -x / -y;
    return {detail::quotient_below(x.lower, x.lower >= 0 ? y.upper : y.lower),
            detail::quotient_above(x.upper, x.upper >= 0 ? y.lower : y.upper)};
  }

  /// x², never negative.
  [[nodiscard]] friend constexpr auto square(const interval& x) -> interval {
    const T least = x.lower > 0 ? x.lower : x.upper < 0 ? x.upper : 0.0, most = -x.lower > x.upper ? x.lower : x.upper;
    const T product = detail::product_below(least, least);
    return {product < 0 ? 0.0 : product, detail::product_above(most, most)};
  }

  /// e^x, which rises. Above the largest double it is refused.
  [[nodiscard]] friend constexpr auto exp(const interval& x) -> interval {
    return {detail::exp_below(x.lower), detail::exp_above(x.upper)};
  }

  /// A(x) = 1 / (1 + e⁻ˣ), which rises.
  [[nodiscard]] friend constexpr auto sigmoid(const interval& x) -> interval {
    const auto low = detail::sigmoid_denominator(x.lower);
    if (x.lower == x.upper) return {detail::sigmoid_below(low), detail::sigmoid_above(low)};
    return {detail::sigmoid_below(low), detail::sigmoid_above(detail::sigmoid_denominator(x.upper))};
  }

  /// tanh x, which rises and is odd.
  [[nodiscard]] friend constexpr auto tanh(const interval& x) -> interval {
    return {detail::tanh_below(x.lower), -detail::tanh_below(-x.upper)};
  }

  /// log x, which rises. A number that is not above 0 is refused.
  [[nodiscard]] friend constexpr auto log(const interval& x) -> interval {
    if (x.lower <= 0) log_needs_a_positive_number(x.lower, x.upper);
    return {detail::log_below(x.lower), detail::log_above(x.upper)};
  }

  /// x where it is above 0, otherwise 0.
  [[nodiscard]] friend constexpr auto rectified(const interval& x) -> interval {
    return {x.lower > 0 ? x.lower : 0.0, x.upper > 0 ? x.upper : 0.0};
  }

  /// 1 where x is above 0, otherwise 0; [0, 1] where x holds both.
  [[nodiscard]] friend constexpr auto positive(const interval& x) -> interval {
    return {x.lower > 0 ? 1.0 : 0.0, x.upper > 0 ? 1.0 : 0.0};
  }

  T lower{};
  T upper{};
};

template <class V>
interval(V) -> interval<double>;

template <class L, class U>
interval(L, U) -> interval<double>;

/// What both hold; if that is nothing, it is refused.
[[nodiscard]] constexpr auto intersection(const interval<double>& x, const interval<double>& y) -> interval<double> {
  if (x < y || y < x)
    intersection_must_not_be_empty(detail::greater(x.lower, y.lower), detail::lesser(x.upper, y.upper));
  return {detail::greater(x.lower, y.lower), detail::lesser(x.upper, y.upper)};
}

/// Whether every number of y is one of x.
[[nodiscard]] constexpr auto encloses(const interval<double>& x, const interval<double>& y) noexcept -> bool {
  return x.lower <= y.lower && y.upper <= x.upper;
}

/// A double of x, in or near its middle. (Halves of subnormal ends may round past them.)
[[nodiscard]] constexpr auto midpoint(const interval<double>& x) noexcept -> double {
  DESCENT_AS_WRITTEN
  return detail::greater(x.lower, detail::lesser(0.5 * x.lower + 0.5 * x.upper, x.upper));
}

/// upper − lower, rounded up.
[[nodiscard]] constexpr auto width(const interval<double>& x) -> double { return (interval{x.upper} - x.lower).upper; }

/// x in two, which share the midpoint.
struct halves {
  interval<double> left, right;
};

[[nodiscard]] constexpr auto split(const interval<double>& x) -> halves {
  const double middle = midpoint(x);
  return {{x.lower, middle}, {middle, x.upper}};
}

}  // namespace descent

DESCENT_END

#endif  // DESCENT_INTERVAL_HPP
