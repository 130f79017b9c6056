#ifndef DESCENT_NUMBER_INTERVAL_HPP
#define DESCENT_NUMBER_INTERVAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void interval_must_contain_a_number(auto lower, auto upper) {
  detail::refuse(__func__, __builtin_isfinite(lower) ? upper : lower);
}
constexpr void number_must_be_a_double(auto rounded) { detail::refuse(__func__, rounded); }
constexpr void select_by_duals_needs_duals(auto a) { detail::refuse(__func__, a); }
constexpr void select_by_rounded_numbers_needs_rounded_numbers(auto a) { detail::refuse(__func__, a); }

namespace detail {

/// A number type whose values can be compared with doubles. bool is none (0 <= 1 <= x would compare one).
template <class Value>
concept plain_number = (std::integral<Value> && !std::same_as<Value, bool>) || std::floating_point<Value>;

/// Converts x to the double that it equals.
/// Refused: an integer from 2⁵³ on in magnitude; a long double between two doubles.
template <plain_number Value>
[[nodiscard]] constexpr auto exact_double(Value x) -> double {
  const double same = static_cast<double>(x);
  if constexpr (std::integral<Value>) {
    if (!(-0x1p53 < same && same < 0x1p53)) number_must_be_a_double(same);
  } else if constexpr (sizeof(Value) > sizeof(double)) {
    if (static_cast<Value>(same) != x) number_must_be_a_double(same);
  }
  return same;
}

constexpr void check_ends(auto lower, auto upper) {
  if (!(lower > upper)) interval_must_contain_a_number(lower, upper);
  lower_must_not_exceed_upper(lower, upper);
}

}  // namespace detail

/// [lower, upper], a real number between two doubles. The result of an operation contains every result for numbers of
/// the operands. An infinite end is unknown, as beyond the largest double.
///
/// The whole line [−∞, ∞] is also the result where a number may not be defined, as 1 / x for x = 0. Operations with it
/// return it, even 0 times it, and comparisons with it are undecided.
/// Refused: ends that are NaN or reversed, or both the same infinity.
template <std::same_as<double> Number>
struct interval final {
  /// [0, 0]
  constexpr interval() = default;

  /// [x, x]
  template <std::same_as<Number> Value>               // and nothing that becomes a Number
  constexpr interval(Value x) : lower(x), upper(x) {  // NOLINT: implicit
    if (!__builtin_isfinite(x)) interval_must_contain_a_number(x, x);
  }

  template <std::same_as<Number> Lower, std::same_as<Number> Upper>
  constexpr interval(Lower least, Upper most) : lower(least), upper(most) {
    if (!(lower <= upper && lower <= detail::largest && upper >= -detail::largest)) detail::check_ends(lower, upper);
  }

  /// From other numbers that equal a double: 0.1f, 3, but not 2⁵³ + 1.
  template <detail::plain_number Value>
    requires(!std::same_as<Value, Number>)
  constexpr interval(Value x) : interval(detail::exact_double(x)) {}  // NOLINT

  template <detail::plain_number Lower, detail::plain_number Upper>
    requires(!std::same_as<Lower, Number> || !std::same_as<Upper, Number>)
  constexpr interval(Lower least, Upper most) : interval(detail::exact_double(least), detail::exact_double(most)) {}

  [[nodiscard]] static constexpr auto whole_line() noexcept -> interval {
    interval line;
    line.lower = -detail::infinity;
    line.upper = detail::infinity;
    return line;
  }

  /// Returns whether it is [−∞, ∞]: perhaps not defined.
  [[nodiscard]] constexpr auto is_whole_line() const noexcept -> bool {
    return lower < -detail::largest && upper > detail::largest;
  }

  /// Returns whether both ends are finite.
  [[nodiscard]] constexpr auto finite() const noexcept -> bool {
    return lower >= -detail::largest && upper <= detail::largest;
  }

  /// The middle, or the end that is infinite.
  [[nodiscard]] constexpr auto leading_value() const noexcept -> Number {
    return finite() ? detail::half_sum(lower, upper) : lower < -detail::largest ? lower : upper;
  }

  /// Proven for all numbers of x and y, refuted for none, or undecided.
  [[nodiscard]] friend constexpr auto operator<(const interval& x, const interval& y) noexcept -> verdict {
    return x.upper < y.lower ? verdict::proven : y.upper <= x.lower ? verdict::refuted : undecided(x, y);
  }
  [[nodiscard]] friend constexpr auto operator<=(const interval& x, const interval& y) noexcept -> verdict {
    return x.upper <= y.lower ? verdict::proven : y.upper < x.lower ? verdict::refuted : undecided(x, y);
  }
  [[nodiscard]] friend constexpr auto operator>(const interval& x, const interval& y) noexcept -> verdict {
    return y < x;
  }
  [[nodiscard]] friend constexpr auto operator>=(const interval& x, const interval& y) noexcept -> verdict {
    return y <= x;
  }
  /// Proven only where x and y are the same single number. identical(x, y) compares the ends.
  [[nodiscard]] friend constexpr auto operator==(const interval& x, const interval& y) noexcept -> verdict {
    return x <= y && y <= x;
  }
  [[nodiscard]] friend constexpr auto operator!=(const interval& x, const interval& y) noexcept -> verdict {
    return x < y || y < x;
  }

  [[nodiscard]] friend constexpr auto operator-(const interval& x) -> interval { return {-x.upper, -x.lower}; }
  [[nodiscard]] friend constexpr auto operator+(const interval& x, const interval& y) -> interval {
    return {detail::add<detail::down>(x.lower, y.lower), detail::add<detail::up>(x.upper, y.upper)};
  }
  [[nodiscard]] friend constexpr auto operator-(const interval& x, const interval& y) -> interval {
    return {detail::add<detail::down>(x.lower, -y.upper), detail::add<detail::up>(x.upper, -y.lower)};
  }
  [[nodiscard]] friend constexpr auto operator*(const interval& x, const interval& y) -> interval {
    using detail::mul, detail::down, detail::up;
    if (y.lower == y.upper && (y.lower == 0 || y.lower == 1))  // as samples often are
      return y.lower == 0 && !x.is_whole_line() ? y : x;
    if (x.lower >= 0)
      return x.upper == 0 ? y * x
                          : interval{mul<down>(y.lower >= 0 ? x.lower : x.upper, y.lower),
                                     mul<up>(y.upper >= 0 ? x.upper : x.lower, y.upper)};
    if (x.upper <= 0) return -(-x * y);
    if (y.lower >= 0 || y.upper <= 0) return y * x;
    return hull(interval{mul<down>(x.lower, y.upper), mul<up>(x.lower, y.lower)},
                interval{mul<down>(x.upper, y.lower), mul<up>(x.upper, y.upper)});
  }
  /// Not defined where y contains 0.
  [[nodiscard]] friend constexpr auto operator/(const interval& x, const interval& y) -> interval {
    if (y.lower <= 0 && y.upper >= 0) return whole_line();
    if (y.upper < 0) return -x / -y;
    return {detail::div<detail::down>(x.lower, x.lower >= 0 ? y.upper : y.lower),
            detail::div<detail::up>(x.upper, x.upper >= 0 ? y.lower : y.upper)};
  }

  /// x², never negative.
  [[nodiscard]] friend constexpr auto square(const interval& x) -> interval {
    const Number least = x.lower > 0   ? x.lower
                         : x.upper < 0 ? x.upper
                                       : 0.0,
                 most = -x.lower > x.upper ? x.lower : x.upper;
    if (x.lower < -detail::largest && x.upper > detail::largest) return x;
    return {detail::mul<detail::down>(least, least), detail::mul<detail::up>(most, most)};
  }

  /// xⁿ, not negative where n is even. Not defined where n < 0 and x contains 0. Within 2n ulp, or 4 |n| of (1 / x)⁻ⁿ.
  [[nodiscard]] friend constexpr auto pow(const interval& x, std::same_as<int> auto n) -> interval {
    if (x.is_whole_line()) return x;
    if (n < 0)
      return x.lower <= 0 && x.upper >= 0 ? whole_line() : nth_power(interval{1} / x, 0u - static_cast<unsigned>(n));
    return nth_power(x, static_cast<unsigned>(n));
  }

  /// √x. Not defined where x contains a negative number.
  [[nodiscard]] friend constexpr auto sqrt(const interval& x) -> interval {
    if (x.lower < 0) return whole_line();
    return {detail::root<detail::down>(x.lower), detail::root<detail::up>(x.upper)};
  }

  /// e^x, which rises.
  [[nodiscard]] friend constexpr auto exp(const interval& x) -> interval {
    if (x.is_whole_line()) return x;
    return {detail::exp_down(x.lower), detail::exp_up(x.upper)};
  }

  /// A(x) = 1 / (1 + e⁻ˣ), which rises.
  [[nodiscard]] friend constexpr auto sigmoid(const interval& x) -> interval {
    const auto low = detail::sigmoid_denominator(x.lower);
    if (x.lower == x.upper) return {detail::sigmoid_down(low), detail::sigmoid_up(low)};
    if (x.is_whole_line()) return x;
    return {detail::sigmoid_down(low), detail::sigmoid_up(detail::sigmoid_denominator(x.upper))};
  }

  /// tanh x, which rises and is odd.
  [[nodiscard]] friend constexpr auto tanh(const interval& x) -> interval {
    if (x.is_whole_line()) return x;
    return {detail::tanh_down(x.lower), detail::tanh_up(x.upper)};
  }

  /// log x, which rises. Not defined where x contains a number ≤ 0.
  [[nodiscard]] friend constexpr auto log(const interval& x) -> interval {
    if (x.lower <= 0) return whole_line();
    return {detail::log_down(x.lower), detail::log_up(x.upper)};
  }

  /// |x|
  [[nodiscard]] friend constexpr auto absolute(const interval& x) -> interval {
    return x.is_whole_line() ? x : interval{mignitude(x), magnitude(x)};
  }

  /// The smaller of two numbers, and the larger.
  [[nodiscard]] friend constexpr auto lesser(const interval& x, const interval& y) -> interval {
    if (x.is_whole_line() || y.is_whole_line()) return whole_line();
    return {detail::lesser(x.lower, y.lower), detail::lesser(x.upper, y.upper)};
  }
  [[nodiscard]] friend constexpr auto greater(const interval& x, const interval& y) -> interval {
    if (x.is_whole_line() || y.is_whole_line()) return whole_line();
    return {detail::greater(x.lower, y.lower), detail::greater(x.upper, y.upper)};
  }

  /// x where it is above 0, otherwise 0.
  [[nodiscard]] friend constexpr auto relu(const interval& x) -> interval { return greater(x, 0.0); }

  /// 1 where x is above 0, otherwise 0; [0, 1] where x contains both.
  [[nodiscard]] friend constexpr auto relu_slope(const interval& x) -> interval {
    return x.is_whole_line() ? x : interval{x.lower > 0 ? 1.0 : 0.0, x.upper > 0 ? 1.0 : 0.0};
  }

  /// The smallest interval that contains both.
  [[nodiscard]] friend constexpr auto hull(const interval& x, const interval& y) -> interval {
    return {detail::lesser(x.lower, y.lower), detail::greater(x.upper, y.upper)};
  }

  /// The largest |x|, and the smallest.
  [[nodiscard]] friend constexpr auto magnitude(const interval& x) noexcept -> Number {
    return detail::greater(-x.lower, x.upper);
  }
  [[nodiscard]] friend constexpr auto mignitude(const interval& x) noexcept -> Number {
    return x.lower > 0 ? x.lower : x.upper < 0 ? -x.upper : 0.0;
  }

  Number lower{};
  Number upper{};

 private:
  static constexpr auto undecided(const interval& x, const interval& y) noexcept -> const verdict& {
    return x.is_whole_line() || y.is_whole_line() ? verdict::undefined_comparison : verdict::undecided_comparison;
  }

  static constexpr auto nth_power(const interval& x, unsigned n) -> interval {
    using detail::power, detail::down, detail::up;
    if (n % 2 == 0) return {power<down>(mignitude(x), n), power<up>(magnitude(x), n)};
    return {x.lower < 0 ? -power<up>(-x.lower, n) : power<down>(x.lower, n),
            x.upper < 0 ? -power<down>(-x.upper, n) : power<up>(x.upper, n)};
  }
};

template <class Value>
interval(Value) -> interval<double>;

template <class Lower, class Upper>
interval(Lower, Upper) -> interval<double>;

template <>
inline constexpr bool is_enclosure<interval<double>> = true;

/// a where c is proven, b where it is refuted, their hull where c is undecided; the whole line where c may not be
/// defined.
/// Refused: an undecided comparison of duals, because the slope of a jump from a to b would be lost; one of rounded
/// numbers, because a program may choose the other one.
[[nodiscard]] constexpr auto select(const verdict& c, const interval<double>& a, const interval<double>& b)
    -> interval<double> {
  if (possibly_undefined(c)) return interval<double>::whole_line();
  if (possibly_a_jump(c)) select_by_duals_needs_duals(a.lower);
  if (possibly_another_branch(c)) select_by_rounded_numbers_needs_rounded_numbers(a.lower);
  const verdict known = of_a_proof(c);
  return certainly(known) ? a : possibly(known) ? hull(a, b) : b;
}

}  // namespace descent

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_INTERVAL_HPP
