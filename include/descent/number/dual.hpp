#ifndef DESCENT_NUMBER_DUAL_HPP
#define DESCENT_NUMBER_DUAL_HPP

#include <descent/number/arithmetic.hpp>
#include <descent/number/functions.hpp>
#include <descent/number/ordered.hpp>
#include <descent/number/sigmoid.hpp>
#include <descent/number/verdict.hpp>

#include <concepts>

DESCENT_BEGIN

namespace descent {

/// A number with its slope: u + u′ε with ε² = 0. A function of dual{w, 1} returns its value and its derivative at w, by
/// the chain rule. dual<dual<Number>> has second derivatives.
///
/// Over intervals of more than one number the slope encloses the derivative wherever there is one on the box; where the
/// function jumps there, it is the whole line. At a single number with a kink it is what a program computes there, by
/// one side of each operation: 0 for relu(x) − relu(−x) at 0.
template <class Number>
struct dual final {
  constexpr dual() = default;

  /// A constant: its slope is 0.
  template <std::convertible_to<Number> Value>
  constexpr explicit(is_enclosure<Value>) dual(Value v) : value(static_cast<Number>(v)) {}  // NOLINT: implicit

  template <std::convertible_to<Number> Value, std::convertible_to<Number> Slope>
  constexpr dual(Value v, Slope s) : value(static_cast<Number>(v)), slope(static_cast<Number>(s)) {}

  /// Returns whether value and slope are equal.
  [[nodiscard]] friend constexpr auto identical(const dual& u, const dual& v) -> bool {
    using detail::identical;
    return identical(u.value, v.value) && identical(u.slope, v.slope);
  }

  /// Deleted: a branch on x == 0 would lose the slope, and a claim might mean it. Compare the values, or use identical.
  friend constexpr auto operator==(const dual&, const dual&) -> bool = delete;

  /// Compares the values.
  [[nodiscard]] friend constexpr auto operator<(const dual& u, const dual& v)
    requires detail::ordered<Number>
  {
    return of_duals(u.value < v.value);
  }
  [[nodiscard]] friend constexpr auto operator<=(const dual& u, const dual& v)
    requires detail::ordered<Number>
  {
    return of_duals(u.value <= v.value);
  }
  [[nodiscard]] friend constexpr auto operator>(const dual& u, const dual& v)
    requires detail::ordered<Number>
  {
    return v < u;
  }
  [[nodiscard]] friend constexpr auto operator>=(const dual& u, const dual& v)
    requires detail::ordered<Number>
  {
    return v <= u;
  }

  /// −u
  [[nodiscard]] friend constexpr auto operator-(const dual& u) -> dual { return dual{-u.value, -u.slope}; }
  /// (u + v)′ = u′ + v′
  [[nodiscard]] friend constexpr auto operator+(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    return dual{u.value + v.value, u.slope + v.slope};
  }
  /// (u − v)′ = u′ − v′
  [[nodiscard]] friend constexpr auto operator-(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    return dual{u.value - v.value, u.slope - v.slope};
  }
  /// (u v)′ = u′ v + u v′
  [[nodiscard]] friend constexpr auto operator*(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    return dual{u.value * v.value, u.slope * v.value + u.value * v.slope};
  }
  /// (u / v)′ = (u′ − (u / v) v′) / v
  [[nodiscard]] friend constexpr auto operator/(const dual& u, const dual& v) -> dual {
    DESCENT_AS_WRITTEN
    const Number quotient = u.value / v.value;
    return dual{quotient, (u.slope - quotient * v.slope) / v.value};
  }
  /// (u²)′ = 2 u u′
  [[nodiscard]] friend constexpr auto square(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    return dual{square(u.value), static_cast<Number>(2.0) * u.value * u.slope};
  }
  /// (uⁿ)′ = n uⁿ⁻¹ u′
  [[nodiscard]] friend constexpr auto pow(const dual& u, std::same_as<int> auto n) -> dual {
    DESCENT_AS_WRITTEN
    using math::pow;
    const Number power = pow(u.value, n), factor = static_cast<Number>(static_cast<double>(n));
    if (n == 0) return dual{power, factor * u.slope};
    return dual{power, factor * (n > 0 ? pow(u.value, n - 1) : power / u.value) * u.slope};
  }
  /// (√u)′ = u′ / (2 √u)
  [[nodiscard]] friend constexpr auto sqrt(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    using math::sqrt;
    const Number root = sqrt(u.value);
    return dual{root, u.slope / (static_cast<Number>(2.0) * root)};
  }
  /// (e^u)′ = e^u u′
  [[nodiscard]] friend constexpr auto exp(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    using math::exp;
    const Number e = exp(u.value);
    return dual{e, e * u.slope};
  }
  /// A(u)′ = A(u) (1 − A(u)) u′
  [[nodiscard]] friend constexpr auto sigmoid(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    const Number a = sigmoid(u.value);
    return dual{a, a * (static_cast<Number>(1.0) - a) * u.slope};
  }
  /// tanh(u)′ = (1 − tanh²(u)) u′
  [[nodiscard]] friend constexpr auto tanh(const dual& u) -> dual {
    DESCENT_AS_WRITTEN
    using math::tanh;
    const Number t = tanh(u.value);
    return dual{t, (static_cast<Number>(1.0) - square(t)) * u.slope};
  }
  /// (log u)′ = u′ / u, where u has a logarithm.
  [[nodiscard]] friend constexpr auto log(const dual& u) -> dual {
    using math::log;
    const Number l = log(u.value);
    return dual{l, detail::where_defined(l, u.slope / u.value)};
  }
  /// |u|′ = ± u′
  [[nodiscard]] friend constexpr auto absolute(const dual& u) -> dual
    requires detail::ordered<Number>
  {
    return dual{(abs)(u.value), select(u.value < static_cast<Number>(0.0), -u.slope, u.slope)};
  }
  /// The slope of the smaller; of two that may be equal, of either.
  [[nodiscard]] friend constexpr auto lesser(const dual& u, const dual& v) -> dual
    requires detail::ordered<Number>
  {
    return dual{(min)(u.value, v.value), select(v.value < u.value, v.slope, u.slope)};
  }
  /// The slope of the larger; of two that may be equal, of either.
  [[nodiscard]] friend constexpr auto greater(const dual& u, const dual& v) -> dual
    requires detail::ordered<Number>
  {
    return dual{(max)(u.value, v.value), select(u.value < v.value, v.slope, u.slope)};
  }
  /// u where c is proven, v where it is refuted. Where neither is certain there may be a jump from one to the other.
  [[nodiscard]] friend constexpr auto select(const verdict& c, const dual& u, const dual& v) -> dual {
    if (possibly_undefined(c)) return whole_line();
    const verdict known = of_a_proof(c);
    if (certainly(known)) return u;
    if (!possibly(known)) return v;
    return dual{select(known, u.value, v.value), Number::whole_line()};
  }
  /// u where it is above 0, otherwise 0; its slope at 0 is 0.
  [[nodiscard]] friend constexpr auto relu(const dual& u) -> dual
    requires detail::ordered<Number>
  {
    DESCENT_AS_WRITTEN
    return dual{relu(u.value), select(static_cast<Number>(0.0) < u.value, u.slope, static_cast<Number>(0.0) * u.slope)};
  }
  /// 1 where u is above 0, otherwise 0: it jumps at 0.
  [[nodiscard]] friend constexpr auto relu_slope(const dual& u) -> dual
    requires detail::ordered<Number>
  {
    return dual{relu_slope(u.value), select(static_cast<Number>(0.0) < u.value, dual{}, dual{}).slope};
  }

  [[nodiscard]] static constexpr auto whole_line() noexcept -> dual {
    return dual{Number::whole_line(), Number::whole_line()};
  }

  /// Returns whether value or slope may not be defined.
  [[nodiscard]] constexpr auto is_whole_line() const noexcept -> bool {
    return value.is_whole_line() || slope.is_whole_line();
  }

  [[nodiscard]] constexpr auto finite() const noexcept -> bool {
    return detail::finite(value) && detail::finite(slope);
  }

  [[nodiscard]] constexpr auto leading_value() const noexcept -> double { return detail::leading_value(value); }

  Number value{};
  Number slope{};
};

template <class Value>
dual(Value) -> dual<detail::promote_t<Value>>;

template <class Value, class Slope>
dual(Value, Slope) -> dual<detail::common_t<Value, Slope>>;

template <class Number>
inline constexpr bool is_enclosure<dual<Number>> = is_enclosure<Number>;

}  // namespace descent

DESCENT_END

#endif  // DESCENT_NUMBER_DUAL_HPP
