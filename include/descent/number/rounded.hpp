#ifndef DESCENT_NUMBER_ROUNDED_HPP
#define DESCENT_NUMBER_ROUNDED_HPP

#include <descent/number/activation_functions.hpp>
#include <descent/number/arithmetic.hpp>
#include <descent/number/concepts.hpp>
#include <descent/number/directed.hpp>
#include <descent/number/enclosure.hpp>
#include <descent/number/format.hpp>
#include <descent/number/interval.hpp>
#include <descent/number/limits.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/refusal.hpp>
#include <descent/number/rounding.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>

// How far a program that computes in floats or doubles may be from the mathematics. The program is IEEE's operations
// rounded to nearest, and the functions of this library with the accuracy that docs/numerics.md states.

DESCENT_BEGIN_EXACT

namespace descent {

constexpr void error_must_not_be_negative(auto error) { detail::refuse(__func__, error); }
constexpr void interval_must_contain_a_number_of_the_program(auto lower) { detail::refuse(__func__, lower); }

/// A type of numbers that a program can compute with and rounded can bound: float, double, or one with a
/// detail::format.
template <class Number>
concept rounded_number = requires { detail::format<Number>::largest; };

/// A number of a program that computes in float or double: an enclosure of what the mathematics gives, and a bound
/// of how far what is computed may be from it. rounded<float>{interval{0, 1}} is any float from 0 to 1.
///
/// An operation carries the bounds of its operands on, and adds that of its own rounding. Where a program may overflow,
/// divide by 0 or leave the domain of a function, the result is the whole line, as that of intervals.
///
/// A Number is exact. The real value of another constant is the number as written, and the program's is the Number
/// nearest to it: static_cast<rounded<float>>(0.1) has an error. Only a Number and an integer convert implicitly,
/// because 2.0 times a float is no float.
template <rounded_number Number>
struct rounded final {
  using scalar = Number;

  /// 0
  constexpr rounded() = default;

  /// Any Number between the ends.
  /// Refused: ends without one between them, as of 0.1 for floats.
  constexpr explicit rounded(const interval<double>& x) : value(x) {
    if (x.lower < format::least || x.upper > format::largest)
      *this = whole_line();
    else if (format::least_from(x.lower) > x.upper)
      interval_must_contain_a_number_of_the_program(x.lower);
  }

  /// The Number, exactly.
  template <std::same_as<Number> Value>
  constexpr rounded(Value x) : value(static_cast<double>(x)) {}  // NOLINT: implicit

  /// An integer or another constant, as the Number nearest to it.
  template <detail::plain_number Value>
    requires(!std::same_as<Value, Number>)
  constexpr explicit(!std::integral<Value>) rounded(Value x) : value(interval<double>{x}) {  // NOLINT: implicit
    if (value.lower < format::least || value.upper > format::largest)
      *this = whole_line();
    else
      bound = magnitude(value - interval{detail::nearest_number<Number>(value.lower)});
  }

  /// A number of another type, rounded to the nearest Number; exact where every Other is a Number, as every float is a
  /// double.
  template <rounded_number Other>
    requires(!std::same_as<Other, Number>)
  constexpr explicit(!detail::every_number_is<Other, Number>) rounded(const rounded<Other>& x)  // NOLINT: implicit
      : rounded(
            computed_from(x.real(), x.error(), 0.5, detail::every_number_is<Other, Number> ? 0.0 : detail::infinity)) {}

  /// The Number nearest to any real number between the ends.
  [[nodiscard]] static constexpr auto nearest(const interval<double>& x) -> rounded { return computed_from(x, 0); }

  /// What the program has computed otherwise, as a Number that is at most so far from a real number: by a table, or in
  /// a sensor. The whole line where no Number can be so near. Refused: an error that is NaN or negative.
  [[nodiscard]] static constexpr auto computed_near(const interval<double>& real, std::same_as<double> auto error)
      -> rounded {
    if (!(error >= 0)) error_must_not_be_negative(error);
    const bool some = real.lower <= sum(format::largest, error) && real.upper >= -sum(-format::least, error);
    return some && real.finite() && error <= detail::largest ? rounded(real, error) : whole_line();
  }

  /// The result of an operation that rounds nothing, for operands from which it is at most so far from a real number.
  /// Refused: an error that is NaN or negative.
  [[nodiscard]] static constexpr auto exact_near(const interval<double>& real, std::same_as<double> auto error)
      -> rounded {
    if (!(error >= 0)) error_must_not_be_negative(error);
    return computed_from(real, error, 0.5, 0);
  }

  /// Takes an error of another type that equals a double: 1, but not 0.1L.
  template <detail::plain_number Error>
    requires(!std::same_as<Error, double>)
  [[nodiscard]] static constexpr auto computed_near(const interval<double>& real, Error error) -> rounded {
    return computed_near(real, detail::exact_double(error));
  }
  template <detail::plain_number Error>
    requires(!std::same_as<Error, double>)
  [[nodiscard]] static constexpr auto exact_near(const interval<double>& real, Error error) -> rounded {
    return exact_near(real, detail::exact_double(error));
  }

  [[nodiscard]] static constexpr auto whole_line() noexcept -> rounded {
    return {interval<double>::whole_line(), detail::infinity};
  }

  /// Encloses the real number.
  [[nodiscard]] constexpr auto real() const noexcept -> const interval<double>& { return value; }

  /// Bounds |computed − real|.
  [[nodiscard]] constexpr auto error() const noexcept -> double { return bound; }

  /// Encloses what the program computes, by the least Number and the largest.
  [[nodiscard]] constexpr auto computed() const -> interval<double> {
    const interval<double> either = both();
    if (!finite()) return either;
    const double lower = format::least_from(detail::greater(either.lower, format::least)),
                 upper = format::largest_up_to(detail::lesser(either.upper, format::largest));
    return lower <= upper ? interval{lower, upper} : either;
  }

  /// Returns whether it may be undefined, or beyond the finite Numbers.
  [[nodiscard]] constexpr auto is_whole_line() const noexcept -> bool { return bound > detail::largest; }
  [[nodiscard]] constexpr auto finite() const noexcept -> bool { return !is_whole_line(); }
  [[nodiscard]] constexpr auto leading_value() const noexcept -> double { return value.leading_value(); }

  /// Returns whether enclosures and bounds are equal.
  [[nodiscard]] friend constexpr auto identical(const rounded& x, const rounded& y) noexcept -> bool {
    return x.value.lower == y.value.lower && x.value.upper == y.value.upper && x.bound == y.bound;
  }

  /// Proven, or refuted, for the real numbers and for the computed ones; otherwise undecided.
  [[nodiscard]] friend constexpr auto operator<(const rounded& x, const rounded& y) -> verdict {
    return of_rounded(x.both() < y.both());
  }
  [[nodiscard]] friend constexpr auto operator<=(const rounded& x, const rounded& y) -> verdict {
    return of_rounded(x.both() <= y.both());
  }
  [[nodiscard]] friend constexpr auto operator>(const rounded& x, const rounded& y) -> verdict { return y < x; }
  [[nodiscard]] friend constexpr auto operator>=(const rounded& x, const rounded& y) -> verdict { return y <= x; }
  [[nodiscard]] friend constexpr auto operator==(const rounded& x, const rounded& y) -> verdict {
    return of_rounded(x.both() == y.both());
  }
  [[nodiscard]] friend constexpr auto operator!=(const rounded& x, const rounded& y) -> verdict {
    return of_rounded(x.both() != y.both());
  }

  // Below, x and y are the real numbers and x′ and y′ the computed ones, |x′ − x| ≤ d and |y′ − y| ≤ e.

  [[nodiscard]] friend constexpr auto operator-(const rounded& x) -> rounded { return x.with_sign(-x.value); }

  /// |x′ + y′ − (x + y)| ≤ d + e. The sum is rounded by at most |x′| or |y′|, because the other is a Number.
  [[nodiscard]] friend constexpr auto operator+(const rounded& x, const rounded& y) -> rounded {
    const double most = format::sums_are_exact ? 0.0 : detail::lesser(x.largest(), y.largest());
    return computed_from(x.value + y.value, sum(x.bound, y.bound), 0.5, most);
  }
  [[nodiscard]] friend constexpr auto operator-(const rounded& x, const rounded& y) -> rounded { return x + -y; }

  /// |x′ y′ − x y| ≤ |x| e + d |y′|
  [[nodiscard]] friend constexpr auto operator*(const rounded& x, const rounded& y) -> rounded {
    return computed_from(x.value * y.value, sum(times(magnitude(x.value), y.bound), times(x.bound, y.largest())),
                         x.is_power_of_2() || y.is_power_of_2() ? 0 : 0.5);
  }

  /// |x′ / y′ − x / y| = |x′ − x − (x / y) (y′ − y)| / |y′| ≤ (d + |x / y| e) / |y′|. Not defined where y or y′ may be
  /// 0.
  [[nodiscard]] friend constexpr auto operator/(const rounded& x, const rounded& y) -> rounded {
    const interval<double> quotient = x.value / y.value;
    const double least = mignitude(y.both());
    if (least == 0) return whole_line();
    return computed_from(quotient, over(sum(x.bound, times(magnitude(quotient), y.bound)), least),
                         y.is_power_of_2() ? 0 : 0.5);
  }

  /// |x′² − x²| ≤ d (|x| + |x′|)
  [[nodiscard]] friend constexpr auto square(const rounded& x) -> rounded {
    return computed_from(square(x.value), times(x.bound, sum(magnitude(x.value), x.largest())));
  }

  /// xⁿ by the multiplications of math::pow.
  [[nodiscard]] friend constexpr auto pow(const rounded& x, std::same_as<int> auto n) -> rounded {
    if (!x.finite()) return x;
    rounded power = static_cast<Number>(1), factor = x;
    for (unsigned k = n < 0 ? 0u - static_cast<unsigned>(n) : static_cast<unsigned>(n); k != 0; k >>= 1) {
      if ((k & 1) != 0) power = power * factor;
      if (k > 1) factor = square(factor);
    }
    if (n < 0) power = static_cast<Number>(1) / power;
    return power.finite() ? rounded{pow(x.value, n), power.bound} : power;
  }

  /// |√x′ − √x| = |x′ − x| / (√x′ + √x) ≤ d / √x. Not defined where x or x′ may be negative, or x is not above d.
  [[nodiscard]] friend constexpr auto sqrt(const rounded& x) -> rounded {
    const interval<double> root = sqrt(x.value);
    if (x.bound == 0) return computed_from(root, 0);
    return x.both().lower > 0 ? computed_from(root, over(x.bound, root.lower)) : whole_line();
  }

  /// |e^x′ − e^x| ≤ e^x (e^d − 1) ≤ e^x d e^d
  [[nodiscard]] friend constexpr auto exp(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> e = exp(x.value);
    return computed_from(e, times(e.upper, times(x.bound, detail::exp_up(x.bound))), accuracy::exp);
  }

  /// |log x′ − log x| ≤ d / min(x, x′). Not defined where x or x′ may be 0 or less.
  [[nodiscard]] friend constexpr auto log(const rounded& x) -> rounded {
    const double least = x.both().lower;
    return least > 0 ? computed_from(log(x.value), over(x.bound, least), accuracy::log) : whole_line();
  }

  [[nodiscard]] friend constexpr auto sigmoid(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> a = sigmoid(x.value);
    return below_1(a, detail::carried_by_sigmoid(x.bound, a), accuracy::sigmoid);
  }

  [[nodiscard]] friend constexpr auto tanh(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> a = tanh(x.value);
    return below_1(a, detail::carried_by_tanh(x.bound, a), accuracy::tanh);
  }

  /// The tanh and the sigmoid of floats by operations on floats only.
  [[nodiscard]] friend constexpr auto single_tanh(const rounded& x) -> rounded
    requires std::same_as<Number, float>
  {
    if (!x.finite()) return x;
    const interval<double> a = tanh(x.value);
    return below_1(a, detail::carried_by_tanh(x.bound, a), accuracy::single_tanh);
  }
  [[nodiscard]] friend constexpr auto single_sigmoid(const rounded& x) -> rounded
    requires std::same_as<Number, float>
  {
    if (!x.finite()) return x;
    const interval<double> a = sigmoid(x.value);
    return below_1(a, detail::carried_by_sigmoid(x.bound, a), accuracy::single_sigmoid);
  }

  /// A′ = (1 − |a|)², |A″| ≤ 2
  [[nodiscard]] friend constexpr auto softsign(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> a = math::softsign(x.value);
    return below_1(a, detail::carried(x.bound, square(1 - interval{mignitude(a)}).upper, 2), accuracy::softsign);
  }

  /// A′ is the sigmoid, |A″| ≤ ¼
  [[nodiscard]] friend constexpr auto softplus(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    return computed_from(math::softplus(x.value), detail::carried(x.bound, sigmoid(x.value).upper, 0.25),
                         accuracy::softplus);
  }

  /// A′ is from −0.1 to 1.1, |A″| ≤ ½
  [[nodiscard]] friend constexpr auto silu(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> a = math::silu(x.value);
    return computed_from(a, detail::carried(x.bound, magnitude(math::silu_slope(x.value, a)), 0.5),
                         x.both().lower > -700 ? accuracy::silu : accuracy::silu_below_minus_700);
  }

  // |x|, the smaller of two and the larger round nothing, and are no further apart than their operands.

  [[nodiscard]] friend constexpr auto absolute(const rounded& x) -> rounded { return x.with_sign((abs)(x.value)); }
  [[nodiscard]] friend constexpr auto lesser(const rounded& x, const rounded& y) -> rounded {
    return {(min)(x.value, y.value), detail::greater(x.bound, y.bound)};
  }
  [[nodiscard]] friend constexpr auto greater(const rounded& x, const rounded& y) -> rounded {
    return {(max)(x.value, y.value), detail::greater(x.bound, y.bound)};
  }
  [[nodiscard]] friend constexpr auto relu(const rounded& x) -> rounded {
    return x.both().upper <= 0 ? rounded{} : rounded{relu(x.value), x.bound};
  }

  /// 1 where x is above 0, otherwise 0, which the program may confuse where x is near 0.
  [[nodiscard]] friend constexpr auto relu_slope(const rounded& x) -> rounded {
    if (!x.finite()) return x;
    const interval<double> either = relu_slope(x.both());
    if (either.upper > format::largest) return whole_line();
    return {relu_slope(x.value), either.upper - either.lower};
  }

  /// a where a comparison of rounded numbers is proven, b where it is refuted. Where it is undecided, the program may
  /// choose a where the mathematics chooses b.
  /// Refused: an undecided comparison of duals, as by the select of intervals.
  [[nodiscard]] friend constexpr auto select(const verdict& c, const rounded& a, const rounded& b) -> rounded {
    if (possibly_undefined(c)) return whole_line();
    // (The program computes both. An infinite float is no harm there, an integer that overflows is.)
    if (!native_number<Number> && !(a.finite() && b.finite())) return whole_line();
    if (possibly_a_jump(c)) select_by_duals_needs_duals(a.leading_value());
    const verdict known = of_a_proof(c);
    if (certainly(known)) return a;
    if (!possibly(known)) return b;
    const double apart = width(hull(a.both(), b.both()));
    return apart <= detail::largest ? rounded{hull(a.value, b.value), apart} : whole_line();
  }

 private:
  using format = detail::format<Number>;
  using accuracy = detail::accuracy<Number>;

  constexpr rounded(const interval<double>& real, double error) noexcept : value(real), bound(error) {}

  /// The program rounds what is at most spread from the real number, by so many ulp and at most by so much; where that
  /// is below a limit, so is the ulp.
  [[nodiscard]] static constexpr auto computed_from(const interval<double>& real, double spread, double ulps = 0.5,
                                                    double most = detail::infinity, double limit = detail::infinity)
      -> rounded {
    const double size = detail::lesser(sum(magnitude(real), spread), limit);
    if (size == 0) return {};
    const double rounding = detail::lesser(format::rounding(size, ulps), most);
    if (!(sum(size, rounding) <= format::largest && spread <= format::largest)) return whole_line();
    return {real, sum(spread, rounding)};
  }

  /// The same for what is below 1 in magnitude.
  [[nodiscard]] static constexpr auto below_1(const interval<double>& real, double spread, double ulps) -> rounded {
    return computed_from(real, spread, ulps, detail::infinity, 1 - 0x1p-53);
  }

  /// Encloses the real number and the computed one.
  [[nodiscard]] constexpr auto both() const -> interval<double> {
    if (bound == 0) return value;
    return {detail::add<detail::down>(value.lower, -bound), sum(value.upper, bound)};
  }

  /// The largest |x′|, which is a Number.
  [[nodiscard]] constexpr auto largest() const noexcept -> double {
    return detail::lesser(sum(magnitude(value), bound), -format::least);
  }

  /// ±x, or undecided where −x′ may be no Number.
  [[nodiscard]] constexpr auto with_sign(const interval<double>& real) const noexcept -> rounded {
    return finite() && largest() <= format::largest ? rounded(real, bound) : whole_line();
  }

  /// Whether x and x′ are ±2ᵏ, by which nothing but a subnormal number is multiplied inexactly.
  [[nodiscard]] constexpr auto is_power_of_2() const noexcept -> bool {
    return format::is_scaled_exactly && bound == 0 && value.lower == value.upper && detail::exponent(value.lower) > 0 &&
           detail::mantissa(value.lower) == detail::word{1} << 52;
  }

  // Bounds are rounded up.
  [[nodiscard]] static constexpr auto sum(double a, double b) noexcept -> double {
    return detail::add<detail::up>(a, b);
  }
  [[nodiscard]] static constexpr auto times(double a, double b) noexcept -> double {
    return detail::mul<detail::up>(a, b);
  }
  [[nodiscard]] static constexpr auto over(double a, double b) noexcept -> double {
    return detail::div<detail::up>(a, b);
  }

  interval<double> value;
  double bound = 0;
};

template <rounded_number Value>
rounded(Value) -> rounded<Value>;

namespace detail {

template <class Wide, class Number, class Other>
inline constexpr bool products_are_exact = false;
template <>
inline constexpr bool products_are_exact<double, float, float> = true;

}  // namespace detail

/// x y as a Wide number, of twice the digits, which rounds nothing: of floats a double.
template <rounded_number Wide, rounded_number Number, rounded_number Other>
  requires(!native_number<Wide> || detail::products_are_exact<Wide, Number, Other>)
[[nodiscard]] constexpr auto exact_product(const rounded<Number>& x, const rounded<Other>& y) -> rounded<Wide> {
  using detail::add, detail::mul, detail::up;
  const double largest_y = add<up>(magnitude(y.real()), y.error());
  return rounded<Wide>::exact_near(x.real() * y.real(),
                                   add<up>(mul<up>(magnitude(x.real()), y.error()), mul<up>(x.error(), largest_y)));
}

template <rounded_number Number>
inline constexpr bool is_enclosure<rounded<Number>> = true;

}  // namespace descent

template <class Number>
struct std::numeric_limits<descent::rounded<Number>> : descent::detail::no_limits {};

DESCENT_END_EXACT

#endif  // DESCENT_NUMBER_ROUNDED_HPP
